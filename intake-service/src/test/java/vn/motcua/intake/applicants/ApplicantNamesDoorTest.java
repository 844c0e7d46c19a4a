package vn.motcua.intake.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.intake.DoorTest;
import vn.motcua.kernel.event.Role;

import java.util.Arrays;

final class ApplicantNamesDoorTest extends DoorTest {

    private static final String UNKNOWN = "0190a0b0-0000-7000-8000-000000000001";

    @Test
    void namesThoseThatAreKnown() throws Exception {
        String id = filed("names-1");

        assertThat(ask(a(Role.OFFICER, "vu-quang", "KTHT"), id, UNKNOWN))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"items":[{"id":"%s","name":"Nguyễn Thị Tên"}]}
                        """
                                .formatted(id));
    }

    @Test
    void leavesOutWhoIsNotTheCallersToKnow() throws Exception {
        String id = filed("names-2");

        assertThat(ask(a(Role.OFFICER, "vu-quang", "TU_PHAP"), id))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[]}");
        assertThat(ask(a(Role.KIOSK), id)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesMoreThanAPageAndWhatIsNoId() {
        String[] many = new String[201];
        Arrays.fill(many, UNKNOWN);

        assertThat(ask(a(Role.RECEPTION), many)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(ask(a(Role.RECEPTION), "7")).hasStatus4xxClientError();
    }

    private MvcTestResult ask(RequestPostProcessor who, String... ids) {
        return door.post()
                .uri("/api/dossiers/applicants")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"ids\":[\"" + String.join("\",\"", ids) + "\"]}")
                .with(who)
                .exchange();
    }

    private String filed(String key) throws Exception {
        MvcTestResult answer =
                door.post()
                        .uri("/api/dossiers")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"procedure": "1.013225", "agency": "vu-quang",
                                 "channel": "COUNTER",
                                 "papers": ["don", "giay-to-dat", "ban-ve"],
                                 "applicant": {"name": "Nguyễn Thị Tên", "phone": "0912345678"}}
                                """)
                        .with(a(Role.RECEPTION))
                        .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        JsonNode receipt = new JsonMapper().readTree(answer.getResponse().getContentAsString());
        return receipt.path("id").asString();
    }
}
