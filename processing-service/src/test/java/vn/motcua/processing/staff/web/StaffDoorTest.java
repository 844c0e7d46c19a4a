package vn.motcua.processing.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

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
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.security.DemoAccounts;
import vn.motcua.processing.casework.CaseLoads;
import vn.motcua.processing.staff.InMemoryStaff;
import vn.motcua.processing.staff.StaffDirectory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

@SpringBootTest(
        classes = StaffDoorTest.Door.class,
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=processing-service",
            "spring.mongodb.database=processing",
            "motcua.problems=processing.problems",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class StaffDoorTest {

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = StaffController.class)
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
        CaseLoads loads() {
            return officers ->
                    officers.contains("canbo2.ktht") ? Map.of("canbo2.ktht", 7L) : Map.of();
        }

        @Bean
        StaffDirectory staff(Catalogue catalogue, InstantSource clock) {
            var directory = new StaffDirectory(new InMemoryStaff(), catalogue, clock);
            DemoAccounts.all().forEach(directory::note);
            return directory;
        }
    }

    @Autowired private MockMvcTester door;
    @Autowired private StaffDirectory directory;

    @Nested
    class AList {

        @Test
        void namesWhoMayBeGivenACaseWithTheirLoad() {
            var answer = ask("?department=KTHT&agency=vu-quang", head());

            assertThat(answer).hasStatusOk();
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[*].login")
                    .asArray()
                    .containsExactlyInAnyOrder(
                            "canbo.ktht", "canbo2.ktht", "truongphong.ktht", "lanhdao");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[?(@.login=='canbo2.ktht')].load")
                    .asArray()
                    .containsExactly(7);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.items[?(@.login=='canbo2.ktht')].name")
                    .asArray()
                    .containsExactly("Trần Thị Bình");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath(
                            "$.items[?(@.login=='canbo2.ktht')].departments[0].departmentName")
                    .asArray()
                    .containsExactly("Phòng Kinh tế và Hạ tầng");
            assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(4);
        }

        @Test
        void isGivenOutInPages() {
            var answer = ask("?department=KTHT&page=1&size=3", head());

            assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
            assertThat(answer).bodyJson().extractingPath("$.page").isEqualTo(1);
            assertThat(answer).bodyJson().extractingPath("$.size").isEqualTo(3);
        }

        @Test
        void isOfAllThatTheReaderReachesWhenNoUnitIsNamed() {
            assertThat(ask("", as("truongphong.ktht", "HEAD", "vu-quang", "KTHT", "DIA_CHINH")))
                    .bodyJson()
                    .extractingPath("$.items[*].login")
                    .asArray()
                    .contains("canbo.ktht", "canbo.xa")
                    .doesNotContain("canbo.vp", "canbo.thue");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"?department=TU_PHAP", "?agency=huong-khe", "?agency=vu-quang.thue"})
        void isClosedToOtherDepartments(String query) {
            var caller = as("thu.nghiem", "OFFICER", "vu-quang.mai-hoa", "DIA_CHINH");

            assertThat(ask(query, caller)).hasStatus(HttpStatus.FORBIDDEN);
        }

        @ParameterizedTest
        @CsvSource({"OFFICER, 200", "HEAD, 200", "RECEPTION, 200", "INSPECTOR, 200", "KIOSK, 403"})
        void isForThoseWhoSeeTheInbox(String role, int status) {
            assertThat(ask("?department=VP", as("x." + role, role, "vu-quang", "VP")))
                    .hasStatus(status);
        }

        @ParameterizedTest
        @ValueSource(strings = {"size=0", "size=201", "page=-1"})
        void isRefusedWithAParameterThatMakesNoSense(String parameter) {
            assertThat(ask("?department=KTHT&" + parameter, head()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        @Test
        void isRefusedForADepartmentThatDoesNotExist() {
            assertThat(ask("?department=KTTH", as("thanhtra", "INSPECTOR", "vu-quang")))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.key")
                    .isEqualTo("unknown-unit");
        }
    }

    @Test
    void whoeverCallsIsKnownFromThenOn() {
        var newcomer = as("moi.den", "OFFICER", "vu-quang", "VP");

        assertThat(ask("?department=VP", newcomer)).bodyText().contains("moi.den");
        assertThat(directory.nameOf("moi.den")).isEqualTo("Tên của moi.den");
    }

    @Test
    void namesAreForTheGatewayAlone() {
        var answer = ask("/names", as("gateway", "SYSTEM", "vu-quang"));

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[?(@.login=='lanhdao')].name")
                .asArray()
                .containsExactly("Lê Quang Vinh");
        assertThat(answer).bodyText().doesNotContain("gateway", "kiosk");
        assertThat(ask("/names", head())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult ask(String query, JwtRequestPostProcessor caller) {
        return door.get().uri("/api/staff" + query).with(caller).exchange();
    }

    private static JwtRequestPostProcessor head() {
        return as("truongphong.ktht", "HEAD", "vu-quang", "KTHT");
    }

    private static JwtRequestPostProcessor as(
            String login, String role, String agency, String... departments) {
        return jwt().jwt(token ->
                token.subject(login)
                        .claim("name", "Tên của " + login)
                        .claim("roles", List.of(role))
                        .claim("agency", agency)
                        .claim("departments", List.of(departments)));
    }
}
