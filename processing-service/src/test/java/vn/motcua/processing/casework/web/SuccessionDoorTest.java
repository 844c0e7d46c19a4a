package vn.motcua.processing.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEPTION;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.InMemoryCases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A case of xã Đức Lĩnh, which went over to xã Mai Hoa on 1 July 2025. */
@SpringBootTest(
        classes = {CaseDoorTest.Door.class, SuccessionDoorTest.Today.class},
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class SuccessionDoorTest {

    private static final Instant LAST_MOMENT = Instant.parse("2025-06-30T16:59:59Z");
    private static final Instant FIRST_MOMENT = Instant.parse("2025-06-30T17:00:00Z");
    private static final AgencyId DUC_LINH = new AgencyId("vu-quang.duc-linh");
    private static final DepartmentCode CIVIL_STATUS = new DepartmentCode("TU_PHAP_HO_TICH");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(FIRST_MOMENT);

    /** No {@code @Configuration}: the service's own scan must not find it. */
    static class Today {

        @Bean
        @Primary
        InstantSource today() {
            return NOW::get;
        }
    }

    @Autowired private MockMvcTester door;
    @Autowired private InMemoryCases cases;

    private final DossierId id = someDossier();
    private final String code = "DL-" + id;

    @BeforeEach
    void receive() {
        NOW.set(FIRST_MOMENT);
        cases.create(
                Case.opened(
                        new DossierEvent(
                                new Ids().next(),
                                id,
                                1,
                                RECEIVED_AT,
                                RECEIVED_AT,
                                RECEPTION,
                                DUC_LINH,
                                CIVIL_STATUS,
                                received(code, DUE_AT))));
    }

    @Test
    void isSeenAndFoundByTheSuccessorsOfficerFromThatDayOn() throws Exception {
        assertThat(show(maiHoa())).hasStatusOk();
        assertThat(found(maiHoa(), "")).isOne();
        assertThat(found(maiHoa(), "&agency=vu-quang.duc-linh")).isOne();

        NOW.set(LAST_MOMENT);

        assertThat(show(maiHoa())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(found(maiHoa(), "")).isZero();
        assertThat(inbox(maiHoa(), "&agency=vu-quang.duc-linh")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isCommandedByTheSuccessorsOfficerAndStaysACaseOfItsOwnAgency() {
        assertThat(claim(maiHoa())).hasStatusOk();

        assertThat(cases.published())
                .filteredOn(event -> event.dossierId().equals(id))
                .extracting(DossierEvent::agency)
                .containsOnly(DUC_LINH);
    }

    @Test
    void isNotTheSuccessorsBeforeThatDay() {
        NOW.set(LAST_MOMENT);

        assertThat(claim(maiHoa())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isNoBusinessOfAnotherDepartmentOrAnotherSuccessor() throws Exception {
        var otherDepartment = officer("vu-quang.mai-hoa", "DIA_CHINH");
        var otherCommune = officer("vu-quang.thuong-duc", CIVIL_STATUS.value());

        for (var other : List.of(otherDepartment, otherCommune)) {
            assertThat(show(other)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(found(other, "")).isZero();
            assertThat(claim(other)).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private MvcTestResult show(JwtRequestPostProcessor caller) {
        return door.get().uri("/api/cases/{id}", id).with(caller).exchange();
    }

    private MvcTestResult claim(JwtRequestPostProcessor caller) {
        return door.post()
                .uri("/api/cases/{id}/claim", id)
                .header("If-Match", "\"1\"")
                .with(caller)
                .exchange();
    }

    private MvcTestResult inbox(JwtRequestPostProcessor caller, String more) {
        return door.get().uri("/api/cases?q={code}" + more, code).with(caller).exchange();
    }

    private int found(JwtRequestPostProcessor caller, String more) throws Exception {
        MvcTestResult answer = inbox(caller, more);
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsByteArray())
                .path("total")
                .asInt();
    }

    private static JwtRequestPostProcessor maiHoa() {
        return officer("vu-quang.mai-hoa", CIVIL_STATUS.value());
    }

    private static JwtRequestPostProcessor officer(String agency, String department) {
        return jwt().jwt(token ->
                token.subject("canbo.mai-hoa")
                        .claim("roles", List.of("OFFICER"))
                        .claim("agency", agency)
                        .claim("departments", List.of(department)));
    }
}
