package vn.motcua.processing.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.DemoAccounts;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.CaseDeliveries;
import vn.motcua.processing.casework.CaseFixtures;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.InMemoryCases;
import vn.motcua.processing.casework.InMemoryFilters;
import vn.motcua.processing.casework.Procedures;
import vn.motcua.processing.casework.SavedFilters;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.departments.Departments;
import vn.motcua.processing.mandates.InMemoryMandates;
import vn.motcua.processing.mandates.Mandate;
import vn.motcua.processing.mandates.Mandates;
import vn.motcua.processing.staff.Assignees;
import vn.motcua.processing.staff.InMemoryStaff;
import vn.motcua.processing.staff.StaffDirectory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@SpringBootTest(
        classes = CaseDoorTest.Door.class,
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class CaseDoorTest {

    private static final Instant NOW = Instant.parse("2021-04-12T03:00:00Z");

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @EnableAutoConfiguration
    @Import({CaseCommandHandler.class, CaseJournal.class, Mandates.class, Procedures.class})
    @ComponentScan(basePackageClasses = {CaseController.class, CaseDesk.class})
    static class Door {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        Departments departments() {
            return Departments.parse(List.of("*"));
        }

        @Bean
        InMemoryCases cases(Departments departments) {
            return new InMemoryCases(departments);
        }

        @Bean
        CaseDeliveries deliveries() {
            return (_, _, _) -> List.of();
        }

        @Bean
        SavedFilters filters() {
            return new InMemoryFilters();
        }

        @Bean
        InMemoryMandates mandates() {
            return new InMemoryMandates();
        }

        @Bean
        StaffDirectory staff(Catalogue catalogue, InstantSource clock) {
            var directory = new StaffDirectory(new InMemoryStaff(), catalogue, clock);
            DemoAccounts.all().forEach(directory::note);
            return directory;
        }

        @Bean
        Assignees assignees(StaffDirectory staff, Catalogue catalogue, Problems problems) {
            return new Assignees(staff, catalogue, problems);
        }

        @Bean
        RunningCalendar runningCalendar() {
            return RunningCalendar.fixed(CaseFixtures.CALENDAR);
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.load();
        }
    }

    @Autowired private MockMvcTester door;
    @Autowired private InMemoryCases cases;
    @Autowired private Mandates mandates;

    private DossierId id;

    @BeforeEach
    void receive() {
        id = someDossier();
        open(received(id));
    }

    @Nested
    class AnOfficer {

        @Test
        void seesTheCaseWithItsHistoryAndWhatMayBeDone() {
            var answer = show(officer());

            assertThat(answer).hasStatusOk().hasHeader("ETag", "\"1\"");
            assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("WAITING");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.departmentName")
                    .asString()
                    .contains(" ");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.events[0].type")
                    .isEqualTo("vn.motcua.dossier.received.v1");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.allowed")
                    .asArray()
                    .containsExactly("claim", "hand-over", "withdraw");
        }

        @Test
        void takesACaseThroughToItsDelivery() {
            assertThat(command("claim", "1", null, officer())).hasHeader("ETag", "\"2\"");
            assertThat(command("resolve", "2", "{\"outcome\":\"GRANTED\"}", officer()))
                    .bodyJson()
                    .extractingPath("$.events[2].change.timing")
                    .isEqualTo("EARLY");
            assertThat(command("deliver", "3", "{\"how\":\"COUNTER\"}", as("RECEPTION", "KTHT")))
                    .bodyJson()
                    .extractingPath("$.state")
                    .isEqualTo("DELIVERED");
        }

        @Test
        void givesACaseBackWithoutAWord() {
            command("claim", "1", null, officer());

            assertThat(command("release", "2", null, officer()))
                    .bodyJson()
                    .extractingPath("$.officer")
                    .isNull();
        }

        @Test
        void isNotOfferedWhatAColleagueHolds() {
            command("claim", "1", null, officer());

            assertThat(show(colleague()))
                    .bodyJson()
                    .extractingPath("$.allowed")
                    .asArray()
                    .isEmpty();
            assertThat(command("resolve", "2", "{\"outcome\":\"GRANTED\"}", colleague()))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo(
                            "Việc đang do Nguyễn Văn An giữ; chỉ người đó, người được uỷ quyền thay"
                                    + " hoặc trưởng phòng mới được thực hiện lệnh này.");
        }
    }

    @Nested
    class AHead {

        @Test
        void givesACaseToAnOfficerOfTheDepartment() {
            assertThat(reassign(" canbo2.ktht ", "vi"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.officer")
                    .isEqualTo("canbo2.ktht");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "canbo.kthtt | vi | canbo.kthtt không phải cán bộ hay trưởng phòng của Phòng"
                            + " Kinh tế và Hạ tầng. Có phải ý bạn là Nguyễn Văn An (canbo.ktht),",
                    "tran thi binh | en | tran thi binh is no officer or head of Economy and"
                            + " Infrastructure. Did you mean Trần Thị Bình (canbo2.ktht)?",
                    "canbo.tuphap | vi | Võ Thị Dung (canbo.tuphap) không phải cán bộ hay trưởng"
                            + " phòng của",
                    "tiepnhan | vi | Lê Thị Hoa (tiepnhan) không phải cán bộ",
                    "nguoi.khong.co | vi | nguoi.khong.co không phải cán bộ hay trưởng phòng của"
                            + " Phòng Kinh tế và Hạ tầng. Danh sách người nhận được việc: GET"
                            + " /api/staff?agency=vu-quang&department=KTHT."
                })
        void isToldWhoWasMeantWhenTheyNameSomebodyElse(String to, String language, String detail) {
            var answer = reassign(to, language);

            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("to");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:not-assignable");
            assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(detail);
            assertThat(cases.find(id).orElseThrow().version()).isEqualTo(1);
        }

        private MvcTestResult reassign(String to, String language) {
            return door.post()
                    .uri("/api/cases/{id}/reassign", id)
                    .header("If-Match", "\"1\"")
                    .header("Accept-Language", language)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"to\":\"%s\",\"reason\":\"Nghỉ phép\"}".formatted(to))
                    .with(person("truongphong.ktht", "HEAD", List.of("KTHT")))
                    .exchange();
        }
    }

    @Nested
    class AColleagueWhoStandsIn {

        @Test
        void decidesInTheAbsentOfficersPlaceUntilTheMandateEnds() {
            command("claim", "1", null, officer());
            var mandate =
                    mandates.give(
                            new Mandate.Terms(
                                    "canbo.ktht",
                                    "canbo2.ktht",
                                    new AgencyId("vu-quang"),
                                    new DepartmentCode("KTHT"),
                                    mandates.today(),
                                    mandates.today(),
                                    "Nghỉ phép"),
                            "truongphong.ktht");
            var inbox = door.get().uri("/api/cases?officer=me&size=200").with(colleague());

            assertThat(inbox)
                    .bodyJson()
                    .extractingPath("$.items[?(@.id=='" + id + "')].onBehalfOf")
                    .asArray()
                    .containsExactly("canbo.ktht");
            assertThat(
                            command(
                                    "request-supplement",
                                    "2",
                                    "{\"items\":[\"Sơ đồ\"],\"reason\":\"Thiếu\"}",
                                    colleague()))
                    .bodyJson()
                    .extractingPath("$.events[2].actor.onBehalfOf.officer")
                    .isEqualTo("canbo.ktht");
            command("supplement", "3", "{\"items\":[\"Sơ đồ\"]}", colleague());
            mandates.end(mandate, "canbo.ktht");
            assertThat(command("resolve", "4", "{\"outcome\":\"GRANTED\"}", colleague()))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(show(officer()))
                    .bodyJson()
                    .extractingPath("$.officer")
                    .isEqualTo("canbo.ktht");
        }
    }

    @Nested
    class ACommand {

        @Test
        void isRefusedWithoutTheVersionItIsMeantFor() {
            assertThat(command("claim", null, null, officer()))
                    .hasStatus(HttpStatus.PRECONDITION_REQUIRED)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:if-match-missing");
        }

        @Test
        void isRefusedForAVersionThatHasPassed() {
            command("claim", "1", null, officer());

            var late = command("claim", "1", null, colleague());

            assertThat(late)
                    .hasStatus(HttpStatus.PRECONDITION_FAILED)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader("ETag", "\"2\"");
            assertThat(late)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("phiên bản 2", "đang xử lý");
            assertThat(late).bodyJson().extractingPath("$.state").isEqualTo("IN_HAND");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "vi | Việc đang ở trạng thái “chờ nhận” nên không thể trả kết quả.",
                    "en | The case is “waiting”, so it is not possible to deliver it."
                })
        void saysWhatTheStateAllowsInstead(String language, String detail) {
            var answer =
                    door.post()
                            .uri("/api/cases/{id}/deliver", id)
                            .header("Accept-Language", language)
                            .header("If-Match", "\"1\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"how\":\"POST\"}")
                            .with(officer())
                            .exchange();

            assertThat(answer).hasStatus(HttpStatus.CONFLICT);
            assertThat(answer).bodyJson().extractingPath("$.detail").asString().startsWith(detail);
            assertThat(answer).bodyJson().extractingPath("$.command").isEqualTo("deliver");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.allowed")
                    .asArray()
                    .containsExactly(
                            "claim", "reassign", "hand-over", "give-opinion", "extend", "withdraw");
        }

        @Test
        void isCarriedOutOnceUnderOneIdempotencyKey() {
            var first = claimUnder("k-1");
            var second = claimUnder("k-1");

            assertThat(first).hasStatusOk().hasHeader("ETag", "\"2\"");
            assertThat(second).hasStatusOk().hasHeader("ETag", "\"2\"");
            assertThat(second).hasHeader("Idempotency-Replayed", "true");
            assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
        }

        @Test
        void isAnsweredAgainAfterItGaveTheCaseToOthers() {
            String body =
                    "{\"agency\":\"vu-quang\",\"department\":\"TU_PHAP\",\"reason\":\"nhầm"
                            + " phòng\"}";
            var first = handOverUnder("k-9", body);
            assertThat(first).hasStatusOk().hasHeader("ETag", "\"2\"");

            var second = handOverUnder("k-9", body);

            assertThat(second).hasStatusOk().hasHeader("ETag", "\"2\"");
            assertThat(second).hasHeader("Idempotency-Replayed", "true");
            assertThat(handOverUnder("k-10", body)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
        }

        private MvcTestResult handOverUnder(String key, String body) {
            return door.post()
                    .uri("/api/cases/{id}/hand-over", id)
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .with(officer())
                    .exchange();
        }

        @Test
        void isNotMistakenForAnotherUnderTheSameKey() {
            claimUnder("k-2");

            var other =
                    door.post()
                            .uri("/api/cases/{id}/release", id)
                            .header("If-Match", "\"2\"")
                            .header("Idempotency-Key", "k-2")
                            .with(officer())
                            .exchange();

            assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
        }

        @Test
        void saysWhichRuleForbidsIt() {
            claimUnder("k-3");

            var answer =
                    door.post()
                            .uri("/api/cases/{id}/hand-over", id)
                            .header("If-Match", "\"2\"")
                            .header("Accept-Language", "en")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"agency\":\"vu-quang\",\"department\":\"TNMT\"}")
                            .with(officer())
                            .exchange();

            assertThat(answer).hasStatus(HttpStatus.CONFLICT);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:off-the-way");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "vanish | {} | 404",
                    "hand-over | {\"agency\":\"mars\",\"department\":\"X\",\"reason\":\"r\"} | 422",
                    "request-supplement | {\"items\":[],\"reason\":\"r\"} | 422",
                    "request-payment | {\"amount\":0,\"purpose\":\"p\"} | 422",
                    "request-payment | {\"amount\":1,\"purpose\":\"p\",\"to\":\"me\"} | 400",
                    "give-opinion | {} | 403",
                    "reopen | {} | 403",
                    "extend | {} | 403"
                })
        void isRefusedForWhatItSays(String command, String body, int status) {
            claimUnder("k-4");

            var answer =
                    door.post()
                            .uri("/api/cases/{id}/{command}", id, command)
                            .header("If-Match", "\"2\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(officer())
                            .exchange();

            assertThat(answer).hasStatus(status);
            assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
        }

        private MvcTestResult claimUnder(String key) {
            return door.post()
                    .uri("/api/cases/{id}/claim", id)
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .with(officer())
                    .exchange();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"outcome\":\"REFUSED\"}",
                    "{\"outcome\":\"REFUSED\",\"reason\":\" \"}",
                    "{\"outcome\":\"MAYBE\"}",
                    "{\"outcome\":\"GRANTED\",\"documentHash\":\"xyz\"}",
                    "{}"
                })
        void isRefusedWithABodyThatSaysTooLittle(String body) {
            command("claim", "1", null, officer());

            assertThat(command("resolve", "2", body, officer()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .asString()
                    .isNotBlank();
            assertThat(show(officer())).hasHeader("ETag", "\"2\"");
        }

        @Test
        void isRefusedForAVersionThatIsNone() {
            assertThat(
                            door.post()
                                    .uri("/api/cases/{id}/claim", id)
                                    .header("If-Match", "newest")
                                    .with(officer()))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }

        @Test
        void isRefusedToWhoMayOnlyLook() {
            assertThat(command("claim", "1", null, as("INSPECTOR", "KTHT")))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:forbidden");
        }
    }

    @Nested
    class ACase {

        @ParameterizedTest
        @ValueSource(strings = {"01780000-0000-7000-8000-000000000009", "no-id"})
        void isUnknownWhenItIsNotHere(String other) {
            assertThat(door.get().uri("/api/cases/" + other).with(officer()))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:unknown-case");
        }

        @Test
        void isClosedToOtherDepartments() {
            assertThat(show(as("OFFICER", "TU_PHAP")))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:out-of-scope");
        }

        @Test
        void isClosedToStrangers() {
            assertThat(door.get().uri("/api/cases/{id}", id)).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        @Test
        void tellsTheGatewayWhereItStands() {
            var answer = door.get().uri("/api/cases/{id}/status", id).with(as("SYSTEM")).exchange();

            assertThat(answer).hasStatusOk();
            assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("WAITING");
            assertThat(answer).bodyJson().extractingPath("$.overdue").isEqualTo(false);
            assertThat(answer).bodyText().doesNotContain("officer");
        }

        @Test
        void tellsTheGatewayWhatTheCitizenIsAskedForAndWhy() {
            command("claim", "1", null, officer());
            command(
                    "request-supplement",
                    "2",
                    "{\"items\":[\"Bản vẽ\"],\"reason\":\"Chưa ký\"}",
                    officer());

            var answer = door.get().uri("/api/cases/{id}/status", id).with(as("SYSTEM")).exchange();

            assertThat(answer).bodyJson().extractingPath("$.waitsFor.items[0]").isEqualTo("Bản vẽ");
            assertThat(answer).bodyJson().extractingPath("$.asked").isEqualTo("Chưa ký");
        }

        @Test
        void tellsTheGatewayWhyItWasRefused() {
            command("claim", "1", null, officer());
            command(
                    "resolve",
                    "2",
                    "{\"outcome\":\"REFUSED\",\"reason\":\"Không phù hợp quy hoạch\"}",
                    officer());

            assertThat(door.get().uri("/api/cases/{id}/status", id).with(as("SYSTEM")))
                    .bodyJson()
                    .extractingPath("$.reason")
                    .isEqualTo("Không phù hợp quy hoạch");
        }

        @Test
        void tellsNobodyElseWhereItStands() {
            assertThat(door.get().uri("/api/cases/{id}/status", id).with(officer()))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Nested
    class AnInbox {

        @Test
        void showsACaseInTheReadersLanguage() {
            var answer =
                    door.get()
                            .uri("/api/cases?size=200")
                            .header("Accept-Language", "en")
                            .with(officer())
                            .exchange();

            assertThat(answer).hasStatusOk();
            assertThat(answer).bodyJson().extractingPath("$.counts.DELIVERED").isNotNull();
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[?(@.id=='" + id + "')].departmentName")
                    .asArray()
                    .containsExactly("Economy and Infrastructure");
        }

        @Test
        void leavesOutOtherDepartments() {
            var other = someDossier();
            open(event(other, 1, TU_PHAP, received("T", DUE_AT), RECEIVED_AT));

            assertThat(door.get().uri("/api/cases?size=200").with(officer()))
                    .bodyText()
                    .contains(id.toString())
                    .doesNotContain(other.toString());
        }

        @Test
        void showsMyOwnCases() {
            command("claim", "1", null, colleague());

            assertThat(door.get().uri("/api/cases?officer=me&size=200").with(colleague()))
                    .bodyText()
                    .contains(id.toString());
            assertThat(door.get().uri("/api/cases?officer=none&size=200").with(colleague()))
                    .bodyText()
                    .doesNotContain(id.toString());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "size=0",
                    "size=201",
                    "page=-1",
                    "state=LOST",
                    "sort=mood",
                    "order=up",
                    "agency=V%C5%A9",
                    "overdue=perhaps"
                })
        void isRefusedWithAParameterThatMakesNoSense(String parameter) {
            assertThat(door.get().uri("/api/cases?" + parameter).with(officer()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        }

        @ParameterizedTest
        @ValueSource(strings = {"department=TU_PHAP", "agency=huong-khe"})
        void isRefusedForAUnitOutsideTheReadersScope(String parameter) {
            assertThat(door.get().uri("/api/cases?" + parameter).with(officer()))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }

        @Test
        void isClosedToKiosks() {
            assertThat(door.get().uri("/api/cases").with(as("KIOSK")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private void open(DossierEvent event) {
        cases.create(Case.opened(event));
    }

    private MvcTestResult show(JwtRequestPostProcessor caller) {
        return door.get().uri("/api/cases/{id}", id).with(caller).exchange();
    }

    private MvcTestResult command(
            String command,
            @Nullable String version,
            @Nullable String body,
            JwtRequestPostProcessor caller) {
        var request = door.post().uri("/api/cases/{id}/" + command, id).with(caller);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private static JwtRequestPostProcessor officer() {
        return as("OFFICER", "KTHT");
    }

    private static JwtRequestPostProcessor colleague() {
        return person("canbo2.ktht", "OFFICER", List.of("KTHT"));
    }

    private static JwtRequestPostProcessor as(String role, String... departments) {
        return person("canbo.ktht", role, List.of(departments));
    }

    private static JwtRequestPostProcessor person(
            String subject, String role, List<String> departments) {
        return jwt().jwt(token ->
                token.subject(subject)
                        .claim("roles", List.of(role))
                        .claim("agency", "vu-quang")
                        .claim("departments", departments));
    }
}
