package vn.motcua.processing.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.DemoAccounts;
import vn.motcua.processing.departments.Departments;
import vn.motcua.processing.staff.Assignees;
import vn.motcua.processing.staff.InMemoryStaff;
import vn.motcua.processing.staff.StaffDirectory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@SpringBootTest(
        classes = MandateDoorTest.Door.class,
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class MandateDoorTest {

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @EnableAutoConfiguration
    @ComponentScan("vn.motcua.processing.mandates.web")
    static class Door {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2026-11-29T03:00:00Z"));
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.load();
        }

        @Bean
        Departments departments(Environment environment) {
            return Departments.in(environment);
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
        MandateStore store() {
            return new InMemoryMandates();
        }

        @Bean
        Mandates mandates(MandateStore store, StaffDirectory staff, InstantSource clock) {
            return new Mandates(store, staff, new Ids(), clock);
        }
    }

    @Autowired private MockMvcTester door;
    @Autowired private MandateStore store;

    @Test
    void nobodyUnknownGetsAMandateAndTheRefusalSaysWhoWasMeant() {
        var answer = give("canbo.ktht", "canbo2.kthtt", "vu-quang", "KTHT");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyJson().extractingPath("$.errors.length()").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("substitute");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("canbo2.kthtt", "Trần Thị Bình (canbo2.ktht)");
        assertThat(store.of("canbo.ktht")).isEmpty();
    }

    @Test
    void bothAreToldWhenBothAreOfElsewhere() {
        var answer = give("canbo.thue", "canbo.vp", "vu-quang", "KTHT");

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("absent", "substitute");
    }

    @Test
    void anOfficialOfCommunesGetsOneForACommuneAndNotForTheDistrict() {
        assertThat(give("canbo.xa", "lanhdao", "vu-quang.mai-hoa", "DIA_CHINH"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(give("canbo.xa", "lanhdao", "vu-quang", "DIA_CHINH"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult give(String absent, String substitute, String agency, String department) {
        String body =
                """
                {"absent":"%s","substitute":"%s","agency":"%s","department":"%s",
                 "from":"2026-12-01","to":"2026-12-04","reason":"nghỉ phép"}
                """
                        .formatted(absent, substitute, agency, department);
        return door.post()
                .uri("/api/mandates")
                .with(
                        jwt().jwt(token ->
                                token.subject("lanhdao")
                                        .claim("name", "Lê Quang Vinh")
                                        .claim("roles", List.of("HEAD"))
                                        .claim("agency", "vu-quang")
                                        .claim("departments", List.of())))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
