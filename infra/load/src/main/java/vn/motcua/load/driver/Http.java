package vn.motcua.load.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.load.driver.NoLife.NoAnswer;
import vn.motcua.load.driver.NoLife.TurnedAway;
import vn.motcua.load.driver.NoLife.WrongAnswer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends one life's requests, counts them, and knows what no step expects. */
public final class Http {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client;
    private final AtomicInteger sent = new AtomicInteger();

    public Http(HttpClient client) {
        this.client = client;
    }

    /** A client that keeps its connections, as a browser or a kiosk does. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** What a driver is answered. */
    public record Answer(int status, String tag, String body) {

        public JsonNode json() throws WrongAnswer {
            try {
                return JSON.readTree(body);
            } catch (JacksonException noJson) {
                throw new WrongAnswer("no JSON");
            }
        }
    }

    public static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    public static HttpRequest.Builder request(String address, String account, String password) {
        String secret =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
        return request(address).header("Authorization", "Basic " + secret);
    }

    public static HttpRequest.Builder post(HttpRequest.Builder request, String json) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    /** The answer, when its status is the expected one. */
    public Answer send(HttpRequest.Builder request, int expected)
            throws NoLife, InterruptedException {
        Answer answer = exchange(request);
        if (answer.status() != expected) {
            throw new WrongAnswer(answer.status() + problem(answer));
        }
        return answer;
    }

    /** The answer, whatever it is, unless the system is too busy to give one. */
    public Answer exchange(HttpRequest.Builder request) throws NoLife, InterruptedException {
        sent.incrementAndGet();
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), BodyHandlers.ofString(UTF_8));
            refuseWhenTurnedAway(answer);
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.body());
        } catch (IOException nothing) {
            throw new NoAnswer(nothing.getClass().getSimpleName());
        }
    }

    /** How many requests went out. */
    public int sent() {
        return sent.get();
    }

    private static void refuseWhenTurnedAway(HttpResponse<?> answer) throws TurnedAway {
        int status = answer.statusCode();
        if (status == TOO_MANY || status == UNAVAILABLE) {
            var after = answer.headers().firstValue("Retry-After").filter(Http::isSeconds);
            if (after.isPresent()) {
                throw new TurnedAway(
                        Integer.toString(status), Duration.ofSeconds(Long.parseLong(after.get())));
            }
        }
    }

    private static boolean isSeconds(String text) {
        return text.matches("\\d{1,9}");
    }

    /** The last part of a problem's type, which says what it was better than its status. */
    private static String problem(Answer answer) {
        try {
            String type = JSON.readTree(answer.body()).path("type").asString("");
            return type.isEmpty() ? "" : " " + type.substring(type.lastIndexOf(':') + 1);
        } catch (JacksonException noProblem) {
            return "";
        }
    }
}
