package vn.motcua.processing.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

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
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.DemoAccounts;
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
import vn.motcua.processing.mandates.Mandates;
import vn.motcua.processing.staff.Assignees;
import vn.motcua.processing.staff.InMemoryStaff;
import vn.motcua.processing.staff.StaffDirectory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@SpringBootTest(
        classes = LetterDoorTest.Door.class,
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class LetterDoorTest {

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @EnableAutoConfiguration
    @Import({CaseCommandHandler.class, CaseJournal.class, Procedures.class, Mandates.class})
    @ComponentScan(basePackageClasses = {CaseDesk.class, LetterController.class})
    static class Door {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2021-04-12T03:00:00Z"));
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

    private final DossierId id = someDossier();

    @BeforeEach
    void withdraw() {
        cases.create(
                caseAfter(
                        id,
                        received("000.00.13.H27-210408-0001", DUE_AT),
                        new Change.Withdrawn("Đã bán nhà")));
    }

    @Test
    void printsALetterToWhomeverItIsToldOf() {
        var printed =
                door.post()
                        .uri("/api/cases/{id}/letters/stop-notice", id)
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Trần Thị Lan\"}")
                        .with(officer("KTHT"));

        assertThat(printed)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Trần Thị Lan", "Đã bán nhà");
    }

    @Test
    void printsALetterToNobodyKnownForAPen() {
        assertThat(letter("stop-notice", "KTHT")).hasStatusOk();
    }

    @Test
    void saysThatThereIsNothingToWriteOf() {
        assertThat(letter("apology", "KTHT"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:no-letter");
        assertThat(letter("poem", "KTHT"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:unknown-letter");
    }

    @Test
    void saysThatThereIsNoSuchCaseForALetterOrForTheControlSheet() {
        DossierId unknown = someDossier();

        saysUnknownCase(
                door.post()
                        .uri("/api/cases/{id}/letters/stop-notice", unknown)
                        .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON));
        saysUnknownCase(
                door.get()
                        .uri("/api/cases/{id}/control-sheet", unknown)
                        .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static void saysUnknownCase(MockMvcTester.MockMvcRequestBuilder asked) {
        assertThat(asked.with(officer("KTHT")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:motcua:problem:unknown-case");
    }

    @Test
    void isClosedToOtherDepartments() {
        assertThat(letter("stop-notice", "TU_PHAP")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MockMvcTester.MockMvcRequestBuilder letter(String letter, String department) {
        return door.post()
                .uri("/api/cases/{id}/letters/{letter}", id, letter)
                .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON)
                .with(officer(department));
    }

    private static JwtRequestPostProcessor officer(String department) {
        return jwt().jwt(token ->
                token.subject("canbo")
                        .claim("roles", List.of("OFFICER"))
                        .claim("agency", "vu-quang")
                        .claim("departments", List.of(department)));
    }
}
