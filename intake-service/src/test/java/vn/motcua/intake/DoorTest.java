package vn.motcua.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.kernel.event.Role;

import java.util.List;
import java.util.Map;

/** The service's HTTP door on a store in memory; no broker is there, and none is needed. */
@SpringBootTest(
        classes = IntakeApplication.class,
        properties = {
            "spring.config.name=intake-service",
            "spring.application.name=intake-service",
            "spring.kafka.admin.auto-create=false",
            "motcua.kafka.bootstrap-servers=127.0.0.1:1",
            "motcua.intake.spool=target/door-spool",
            "motcua.intake.numbers-file=target/door-numbers/${random.uuid}",
            "motcua.intake.log-patience=0s",
            "logging.level.org.apache.kafka=off",
            "logging.level.vn.motcua.platform.outbox=off",
            "logging.level.vn.motcua.intake.numbering=error"
        })
@AutoConfigureMockMvc
public abstract class DoorTest {

    private static final EmbeddedStore STORE = EmbeddedStore.startInMemory();

    @Autowired protected MockMvcTester door;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry properties) {
        properties.add("motcua.mongo.uri", STORE::uri);
    }

    /** Queries that searched a whole collection for want of an index, since the first test. */
    protected static Map<String, Long> searchedCollections() {
        return STORE.searchedCollections();
    }

    protected static JwtRequestPostProcessor a(Role role) {
        return a(role, "vu-quang");
    }

    protected static JwtRequestPostProcessor a(Role role, String agency, String... departments) {
        return jwt().jwt(token ->
                token.subject(role + "@" + agency)
                        .claim("roles", List.of(role.name()))
                        .claim("agency", agency)
                        .claim("departments", List.of(departments)));
    }
}
