package vn.motcua.local.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The gateway of a district that may die before it answers. */
final class Gate {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final String address;

    Gate(String address) {
        this.address = address;
    }

    /** What was answered, good or bad. */
    record Answer(int status, String tag, String text, String sha256) {

        JsonNode json() {
            return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty without an answer, and for one that leaves open what was done (5xx). */
    Optional<Answer> get(String account, String path) throws InterruptedException {
        return send(request(account, path).GET());
    }

    /** What is there; a missing node without a good answer. */
    JsonNode json(String account, String path) throws InterruptedException {
        return get(account, path)
                .filter(answer -> answer.status() == 200)
                .map(Answer::json)
                .orElseGet(JSON::missingNode);
    }

    /** As {@link #get}. */
    Optional<Answer> post(String account, String path, Object body, Map<String, String> headers)
            throws InterruptedException {
        return post(account, path, "application/json", JSON.writeValueAsBytes(body), headers);
    }

    /** As {@link #get}. */
    Optional<Answer> post(
            String account, String path, String type, byte[] body, Map<String, String> headers)
            throws InterruptedException {
        var request = request(account, path).header("Content-Type", type);
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    /** Whatever is said, also of something that is down. */
    String text(String path) throws InterruptedException {
        try {
            return http.send(request("", path).build(), BodyHandlers.ofString()).body();
        } catch (IOException died) {
            return "";
        }
    }

    private HttpRequest.Builder request(String account, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        if (!account.isEmpty()) {
            String secret = account + ":" + account;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)));
        }
        return request;
    }

    private Optional<Answer> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return answer.statusCode() >= 500
                    ? Optional.empty()
                    : Optional.of(
                            new Answer(
                                    answer.statusCode(),
                                    answer.headers().firstValue("ETag").orElse(""),
                                    new String(answer.body(), UTF_8),
                                    sha256(answer.body())));
        } catch (IOException died) {
            return Optional.empty();
        }
    }
}
