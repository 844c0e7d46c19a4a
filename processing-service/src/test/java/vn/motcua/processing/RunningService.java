package vn.motcua.processing;

import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import vn.motcua.kernel.id.DossierId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The whole service on its own port, and an officer of all departments in front of it. */
final class RunningService implements AutoCloseable {

    static final String OPERATOR = "OPERATOR";

    private static final String OFFICER = "canbo.ktht";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(
            String bootstrapServers,
            String store,
            String database,
            String departments,
            String... more) {
        return start(InstantSource.system(), bootstrapServers, store, database, departments, more);
    }

    /** Waits until it is ready to work. */
    static RunningService start(
            InstantSource clock,
            String bootstrapServers,
            String store,
            String database,
            String departments,
            String... more) {
        var service = begin(clock, bootstrapServers, store, database, departments, more);
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
        return service;
    }

    /** Returns as soon as it answers. */
    static RunningService begin(
            String bootstrapServers,
            String store,
            String database,
            String departments,
            String... more) {
        return begin(InstantSource.system(), bootstrapServers, store, database, departments, more);
    }

    private static RunningService begin(
            InstantSource clock,
            String bootstrapServers,
            String store,
            String database,
            String departments,
            String... more) {
        var usual =
                Stream.of(
                        "--server.port=0",
                        "--motcua.kafka.bootstrap-servers=" + bootstrapServers,
                        "--motcua.mongo.uri=" + store,
                        "--spring.mongodb.database=" + database,
                        "--motcua.processing.departments=" + departments,
                        "--motcua.outbox.sweep-interval=500ms",
                        // The dossiers of these tests are long overdue.
                        "--motcua.processing.ladder.rungs=",
                        "--motcua.processing.staff.demo=true",
                        "--logging.level.root=warn");
        return new RunningService(
                ProcessingApplication.builder()
                        .sources(Door.class)
                        .initializers(context -> register(clock, context))
                        .run(Stream.concat(usual, Stream.of(more)).toArray(String[]::new)));
    }

    boolean isReady() {
        return send(request("/actuator/health/readiness").GET()).statusCode() == 200;
    }

    int port() {
        String port = requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return Integer.parseInt(port);
    }

    /** The case as it is answered; empty when there is no such case here. */
    String show(DossierId id) {
        var answer = send(request("/api/cases/" + id).GET());
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    byte[] controlSheet(DossierId id) {
        var request =
                request("/api/cases/" + id + "/control-sheet").header("Accept", "application/pdf");
        return send(request.GET(), BodyHandlers.ofByteArray()).body();
    }

    private static void register(InstantSource clock, ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(InstantSource.class, () -> clock);
    }

    /** What the case's ETag says; 0 when there is no such case here. */
    long version(DossierId id) {
        var answer = send(request("/api/cases/" + id).GET());
        return answer.statusCode() == 200
                ? Long.parseLong(
                        answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""))
                : 0;
    }

    /** The status of the answer. */
    int command(DossierId id, String command, long version, String body) {
        var request =
                request("/api/cases/" + id + "/" + command)
                        .header("If-Match", "\"" + version + "\"")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return send(request).statusCode();
    }

    /** The whole answer to an officer's command. */
    HttpResponse<String> command(
            DossierId id, String command, long version, String officer, @Nullable String key) {
        var request =
                HttpRequest.newBuilder(uri("/api/cases/" + id + "/" + command))
                        .header("Authorization", "Bearer " + officer)
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.noBody());
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    /** What somebody else than the usual officer is answered; each header with its value. */
    HttpResponse<String> ask(
            String who, String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .header("Authorization", "Bearer " + who)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** How often its listener failed, whatever became of the record. */
    double failures() {
        return context.getBean(MeterRegistry.class).find("spring.kafka.listener").timers().stream()
                .filter(timer -> !"none".equals(timer.getId().getTag("error")))
                .mapToLong(Timer::count)
                .sum();
    }

    String inbox() {
        return send(request("/api/cases?size=200").GET()).body();
    }

    String prometheus() {
        return send(request("/actuator/prometheus").GET()).body();
    }

    double counted(String name, String... tags) {
        return context.getBean(MeterRegistry.class).get(name).tags(tags).counter().count();
    }

    /** Of all counters of that name; 0 when there is none yet. */
    double sum(String name) {
        return context.getBean(MeterRegistry.class).find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    Collection<String> traces() {
        return context.getBean(Spans.class).traces;
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + OFFICER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return http.send(request.build(), as);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        /** Tokens are the gateway's matter; here the token is the officer's name. */
        @Bean
        JwtDecoder officers() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject(token)
                            .claim("roles", List.of(token.equals(OPERATOR) ? token : "OFFICER"))
                            .claim("agency", "vu-quang")
                            .build();
        }

        @Bean
        Spans spans() {
            return new Spans();
        }
    }

    /** Collects which traces the service took part in. */
    static final class Spans implements SpanExporter {

        private final Queue<String> traces = new ConcurrentLinkedQueue<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            spans.forEach(span -> traces.add(span.getTraceId()));
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
