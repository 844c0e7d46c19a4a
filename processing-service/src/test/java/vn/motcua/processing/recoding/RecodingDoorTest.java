package vn.motcua.processing.recoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.casework.CaseFixtures.withdrawn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.CaseFixtures;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.InMemoryCases;
import vn.motcua.processing.casework.Procedures;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.casework.desk.DeskProblems;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@SpringBootTest(
        classes = RecodingDoorTest.Door.class,
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class RecodingDoorTest {

    private static final Instant NOW = Instant.parse("2021-04-12T03:00:00Z");
    private static final String NEW_CODE = "000.00.13.H27-210412-0009";

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @EnableAutoConfiguration
    @Import({
        CaseCommandHandler.class,
        CaseJournal.class,
        Procedures.class,
        CaseDesk.class,
        DeskProblems.class
    })
    @ComponentScan(basePackageClasses = RecodingController.class)
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

    private DossierId id;
    private String oldCode;

    @BeforeEach
    void receive() {
        id = someDossier();
        Case opened = Case.opened(received(id));
        cases.create(opened);
        oldCode = opened.state().dossier().code().value();
    }

    @Test
    void givesTheDossierItsNewCodeAndSaysSoInItsHistory() {
        assertThat(order(oldCode, NEW_CODE)).hasStatusOk();

        Case now = cases.find(id).orElseThrow();
        assertThat(now.state().dossier().code().value()).isEqualTo(NEW_CODE);
        assertThat(now.events().getLast().actor()).isEqualTo(new Actor(Role.OPERATOR, "vanhanh"));
        assertThat(now.events().getLast().change())
                .isInstanceOfSatisfying(
                        Change.Recoded.class,
                        recoded -> {
                            assertThat(recoded.oldCode().value()).isEqualTo(oldCode);
                            assertThat(recoded.reason()).isEqualTo("mã trùng");
                        });
    }

    @Test
    void changesNothingMoreWhenItIsOrderedAgain() {
        order(oldCode, NEW_CODE);

        assertThat(order(oldCode, NEW_CODE)).hasStatusOk();
        assertThat(cases.find(id).orElseThrow().events()).hasSize(2);
    }

    @Test
    void leavesTheStateAsItIsAlsoWhenItIsClosed() {
        Case opened = cases.find(id).orElseThrow();
        var withdrawn = event(id, 2, withdrawn());
        cases.append(opened, withdrawn, CaseEvolution.evolve(opened.state(), withdrawn), null);
        var before = cases.find(id).orElseThrow().state().stage();

        assertThat(order(oldCode, NEW_CODE)).hasStatusOk();
        assertThat(cases.find(id).orElseThrow().state().stage()).isEqualTo(before);
    }

    @Test
    void refusesWhenTheDossierHasYetAnotherCode() {
        assertThat(order("000.00.13.H27-210101-0001", NEW_CODE))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:code-differs");
    }

    @Test
    void saysWhenThereIsNoSuchCase() {
        id = someDossier();

        assertThat(order(oldCode, NEW_CODE))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:unknown-case");
    }

    @Test
    void takesOrdersOfOperatorsOfTheirOwnAgenciesOnly() {
        assertThat(order("OFFICER", "vu-quang", oldCode)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(order("OPERATOR", "vu-quang.an-phu", oldCode)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult order(String from, String to) {
        return post("OPERATOR", "vu-quang", from, to);
    }

    private MvcTestResult order(String role, String agency, String from) {
        return post(role, agency, from, NEW_CODE);
    }

    private MvcTestResult post(String role, String agency, String from, String to) {
        return door.post()
                .uri("/api/cases/{id}/recoding", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"oldCode": "%s", "newCode": "%s", "reason": "mã trùng"}
                        """
                                .formatted(from, to))
                .with(
                        jwt().jwt(token ->
                                token.subject("vanhanh")
                                        .claim("roles", List.of(role))
                                        .claim("agency", agency)
                                        .claim("departments", List.of())))
                .exchange();
    }
}
