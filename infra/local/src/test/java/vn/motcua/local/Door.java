package vn.motcua.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;

/** The gateway as somebody with a demo account, or nobody at all, sees it. */
final class Door {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final @Nullable String account;

    Door(String gateway, @Nullable String account) {
        this.gateway = gateway;
        this.account = account;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path));
        if (account != null) {
            String secret =
                    Base64.getEncoder().encodeToString((account + ":" + account).getBytes(UTF_8));
            request.header("Authorization", "Basic " + secret);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.body().length == 0 ? JSON.missingNode() : JSON.readTree(answer.body()));
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    record Answer(int status, String tag, JsonNode body) {}
}
