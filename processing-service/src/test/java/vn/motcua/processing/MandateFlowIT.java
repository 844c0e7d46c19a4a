package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierId;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

class MandateFlowIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String SUBSTITUTE = "canbo2.ktht";
    private static final String GRANT = "{\"outcome\":\"GRANTED\"}";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2021-04-12T02:00:00Z"));

    @Test
    void aColleagueDecidesInTheAbsentOfficersPlaceUntilTheLastDayIsOver(@TempDir Path directory)
            throws Exception {
        try (var broker = EmbeddedBroker.startAnywhere(directory);
                var store = EmptyStore.start();
                var service =
                        RunningService.start(
                                now::get,
                                broker.bootstrapServers(),
                                store.uri(),
                                "processing",
                                "KTHT");
                var log = new Log(broker.bootstrapServers())) {
            DossierId first = claimed(service, log);
            DossierId second = claimed(service, log);
            assertThat(resolve(service, first)).isEqualTo(403);

            assertThat(give(service, "canbo3.ktht", SUBSTITUTE)).isEqualTo(403);
            assertThat(give(service, "canbo.ktht", "canbo.ktht")).isEqualTo(422);
            assertThat(give(service, "canbo.ktht", "nguoi.khong.co")).isEqualTo(422);
            assertThat(give(service, "canbo.ktht", SUBSTITUTE)).isEqualTo(201);
            assertThat(give(service, "canbo.ktht", "canbo3.ktht")).isEqualTo(409);
            assertThat(service.ask(SUBSTITUTE, "GET", "/api/mandates?substitute=me", "").body())
                    .contains("\"state\":\"IN_FORCE\"", "\"mayEnd\":false");

            assertThat(resolve(service, first)).isEqualTo(200);
            var resolved = EventJson.read(log.awaitEvents(first, 3, BOUND).get(2).value());
            assertThat(resolved.actor().id()).isEqualTo(SUBSTITUTE);
            assertThat(resolved.actor().onBehalfOf())
                    .extracting(Actor.OnBehalfOf::officer)
                    .isEqualTo("canbo.ktht");

            now.set(Instant.parse("2021-04-16T17:00:00Z"));
            assertThat(resolve(service, second)).isEqualTo(403);
        }
    }

    private static DossierId claimed(RunningService service, Log log) {
        DossierId id = someDossier();
        log.publish(received(id));
        await().atMost(BOUND).until(() -> service.version(id) == 1);
        assertThat(service.command(id, "claim", 1, "")).isEqualTo(200);
        return id;
    }

    private static int give(RunningService service, String who, String substitute) {
        String week =
                """
                {"absent":"canbo.ktht","substitute":"%s","agency":"vu-quang",
                 "department":"KTHT","from":"2021-04-12","to":"2021-04-16","reason":"Nghỉ phép"}
                """
                        .formatted(substitute);
        return service.ask(who, "POST", "/api/mandates", week).statusCode();
    }

    private static int resolve(RunningService service, DossierId id) {
        return service.ask(
                        SUBSTITUTE,
                        "POST",
                        "/api/cases/" + id + "/resolve",
                        GRANT,
                        "If-Match",
                        "\"2\"")
                .statusCode();
    }
}
