package vn.motcua.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Speaks to the district through its gateway, as anybody with an account would. */
public final class DistrictClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NOT_FOUND = 404;

    private final String gateway;
    private final String account;
    private final String language;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    /**
     * Signs in with a demo account, whose password is its name.
     *
     * @param language in which answers come: {@code vi} or {@code en}
     */
    public DistrictClient(String gateway, String account, String language) {
        this.gateway = gateway;
        this.account = account;
        this.language = language;
    }

    /** Uploads an import file; answers with the import as it stands. */
    public JsonNode startImport(String name, byte[] gzippedCsv) throws InterruptedException {
        return send(
                request("/api/imports?name=" + name)
                        .header("Content-Type", "text/csv")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(gzippedCsv)));
    }

    public JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** What is there; empty when nothing is. */
    public Optional<JsonNode> find(String path) throws InterruptedException {
        HttpRequest request = request(path).GET().build();
        HttpResponse<byte[]> answer = answer(request);
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(read(request, answer));
    }

    public JsonNode post(String path, Object body) throws InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        String secret =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + secret)
                .header("Accept-Language", language);
    }

    private JsonNode send(HttpRequest.Builder prepared) throws InterruptedException {
        HttpRequest request = prepared.build();
        return read(request, answer(request));
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new UnexpectedAnswer(request.uri() + ": " + unreachable, unreachable);
        }
    }

    private String problem(byte[] body) {
        try {
            String type = json.readTree(body).path("type").asString("");
            return type.substring(type.lastIndexOf(':') + 1);
        } catch (JacksonException noProblem) {
            return "";
        }
    }

    private JsonNode read(HttpRequest request, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 400) {
            throw new UnexpectedAnswer(
                    "%s %s: %d %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    answer.statusCode(),
                                    new String(answer.body(), UTF_8)),
                    problem(answer.body()));
        }
        return json.readTree(answer.body());
    }
}
