package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Caller;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

@SpringBootTest(
        properties = {
            "spring.config.name=motcua-platform",
            "spring.application.name=door",
            "spring.mongodb.database=door",
            "motcua.http.max-body=100B",
            "motcua.http.unlimited-paths=/api/*/stream",
            "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@AutoConfigureMockMvc
class ServiceDoorTest {

    @Autowired private MockMvcTester door;

    @Test
    void tellsAStrangerInVietnameseThatATokenIsNeeded() {
        assertThat(door.get().uri("/api/who"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Chưa đăng nhập");
    }

    @Test
    void answersInEnglishWhenAsked() {
        assertThat(door.get().uri("/api/who").header("Accept-Language", "en-GB,en;q=0.9"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not signed in");
    }

    @Test
    void letsNobodyInWhoseTokenNamesNoAgency() {
        assertThat(door.get().uri("/api/who").with(jwt())).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Nested
    class AnOfficerOfOneDepartment {

        @Test
        void isKnownByRoleAgencyAndDepartment() {
            assertThat(door.get().uri("/api/who").with(officer()))
                    .hasStatusOk()
                    .bodyText()
                    .isEqualTo("can-bo [OFFICER] vu-quang [KTHT]");
        }

        @Test
        void mayNotSeeAnotherDepartment() {
            assertThat(door.get().uri("/api/elsewhere").with(officer()))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:out-of-scope");
        }

        @Test
        void mayNotActInARoleItDoesNotHold() {
            assertThat(door.get().uri("/api/lead").with(officer()))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:forbidden");
        }
    }

    @Nested
    class ARefusal {

        @Test
        void isInVietnameseUnlessAnotherLanguageIsAskedFor() {
            assertThat(door.get().uri("/api/lead").with(officer()))
                    .bodyJson()
                    .extractingPath("$.title")
                    .isEqualTo("Không có quyền");
        }

        @Test
        void namesTheParameterItCannotRead() {
            assertThat(door.get().uri("/api/page?page=first").with(officer()))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("Tham số “page” không nhận giá trị “first”.");
        }

        @Test
        void isAProblemDetailAlsoWhereNobodyListens() {
            assertThat(door.get().uri("/api/nowhere").with(officer()))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(door.delete().uri("/api/who").with(officer()))
                    .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Nested
    class ABody {

        @Test
        void isRefusedWhenItIsLargerThanTheLimit() {
            assertThat(post("{\"text\":\"" + "x".repeat(200) + "\"}"))
                    .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:payload-too-large");
        }

        @Test
        void mayBeOfAnySizeWhereStreamsAreExpected() {
            var answer =
                    door.post()
                            .uri("/api/7/stream")
                            .with(officer())
                            .contentType(MediaType.TEXT_PLAIN)
                            .content("x".repeat(200))
                            .exchange();

            assertThat(answer).hasStatusOk().hasBodyTextEqualTo("200");
        }

        @Test
        void isRefusedWhenItIsNotJson() {
            assertThat(post("{"))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:unreadable-body");
        }

        @Test
        void isRefusedWhenItsContentTypeIsWrong() {
            assertThat(
                            door.post()
                                    .uri("/api/echo")
                                    .with(officer())
                                    .contentType(MediaType.TEXT_PLAIN)
                                    .content("x"))
                    .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:motcua:problem:unsupported-media-type");
        }

        private MvcTestResult post(String body) {
            return door.post()
                    .uri("/api/echo")
                    .with(officer())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
        }
    }

    private static JwtRequestPostProcessor officer() {
        return jwt().jwt(token ->
                token.subject("can-bo")
                        .claim("roles", List.of("OFFICER"))
                        .claim("agency", "vu-quang")
                        .claim("departments", List.of("KTHT")));
    }

    @SpringBootApplication
    @Import(Desk.class)
    static class Service {}

    @RestController
    static class Desk {

        @GetMapping("/api/who")
        String who(Caller caller) {
            return caller.subject()
                    + " "
                    + caller.roles()
                    + " "
                    + caller.agency()
                    + " "
                    + caller.departments();
        }

        @GetMapping("/api/elsewhere")
        void elsewhere(Caller caller) {
            caller.mustSee(new AgencyId("vu-quang.duc-linh"), new DepartmentCode("DIA_CHINH"));
        }

        @GetMapping("/api/lead")
        void lead(Caller caller) {
            caller.actingAs(Role.LEADER);
        }

        @GetMapping("/api/page")
        int page(@RequestParam int page) {
            return page;
        }

        @PostMapping("/api/{id}/stream")
        String stream(InputStream body) throws IOException {
            return Integer.toString(body.readAllBytes().length);
        }

        @PostMapping("/api/echo")
        Echo echo(@RequestBody Echo echo) {
            return echo;
        }
    }

    record Echo(String text) {}
}
