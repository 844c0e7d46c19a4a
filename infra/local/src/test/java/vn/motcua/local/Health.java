package vn.motcua.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a service says of itself and of the parts it needs. */
record Health(int status, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A part that does not answer is waited for a while, one after the other. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Asks a service.
     *
     * @param group {@code dependencies}, or nothing for all
     */
    static Health of(Settings settings, Service service, String group) {
        var address =
                URI.create(
                        "http://127.0.0.1:%d/actuator/health%s"
                                .formatted(
                                        settings.port(service),
                                        group.isEmpty() ? "" : "/" + group));
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            BodyHandlers.ofString());
            return new Health(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    boolean isUp() {
        return status == 200 && body.path("status").asString("").equals("UP");
    }

    /** The parts that are down; the gateway, which strangers may ask, names none. */
    List<String> down() {
        return body.path("components")
                .propertyStream()
                .filter(part -> part.getValue().path("status").asString("").equals("DOWN"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
