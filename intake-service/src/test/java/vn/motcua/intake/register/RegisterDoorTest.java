package vn.motcua.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Role;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

final class RegisterDoorTest extends DoorTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String PERMIT =
            """
            {"procedure": "1.013225", "agency": "vu-quang", "channel": "COUNTER",
             "papers": ["don", "giay-to-dat", "ban-ve"],
             "applicant": {"name": "Nguyễn Thị Sổ", "phone": "0912345678"}}
            """;

    @Autowired private InstantSource clock;

    @Test
    void listsWhatCameInThePeriodWithItsApplicantAndWhatWasHandedOut() throws Exception {
        String code = filed();
        String today = today().toString();

        assertThat(
                        register(
                                Role.RECEPTION,
                                """
                                {"from": "%s", "to": "%s", "deliveries":
                                 [{"code": "%s", "deliveredAt": "%sT03:00:00Z", "how": "POST"}]}
                                """
                                        .formatted(today, today, code, today)))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(code, "Nguyễn Thị Sổ", "Bưu chính");
    }

    @Test
    void leavesOutOtherDaysAndOtherDepartments() throws Exception {
        String code = filed();
        LocalDate tomorrow = today().plusDays(1);

        assertThat(register(Role.RECEPTION, period(tomorrow, tomorrow)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(code);
        assertThat(
                        door.post()
                                .uri("/api/dossiers/register")
                                .accept(MediaType.TEXT_HTML)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(period(today(), today()))
                                .with(a(Role.HEAD, "vu-quang", "TU_PHAP")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(code);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-31, 2021-01-01", "2019-01-01, 2021-01-01"})
    void isNotOfAPeriodThatRunsBackwardsOrForYears(LocalDate from, LocalDate to) {
        assertThat(register(Role.RECEPTION, period(from, to)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isNotForKiosks() {
        assertThat(register(Role.KIOSK, period(today(), today()))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult register(Role role, String order) {
        return door.post()
                .uri("/api/dossiers/register")
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_PROBLEM_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .content(order)
                .with(a(role))
                .exchange();
    }

    private LocalDate today() {
        return VietnamTime.date(clock.instant());
    }

    private static String period(LocalDate from, LocalDate to) {
        return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
    }

    private String filed() throws Exception {
        MvcTestResult answer =
                door.post()
                        .uri("/api/dossiers")
                        .header("Idempotency-Key", "register-" + KEYS.incrementAndGet())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PERMIT)
                        .with(a(Role.RECEPTION))
                        .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return new JsonMapper()
                .readTree(answer.getResponse().getContentAsString())
                .path("code")
                .asString();
    }
}
