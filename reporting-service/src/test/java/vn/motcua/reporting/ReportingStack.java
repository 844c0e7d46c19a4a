package vn.motcua.reporting;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The service on a real broker and a real store, asked over HTTP. It can be stopped and started.
 */
public final class ReportingStack implements AutoCloseable {

    /** A leader of the district sees all of it. */
    public static final String LEADER = "LEADER/vu-quang";

    public static final String OPERATOR = "OPERATOR/vu-quang";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EmbeddedBroker broker;
    private final EmptyStore store = EmptyStore.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Path directory;
    private @Nullable ConfigurableApplicationContext service;

    public ReportingStack(Path directory) throws IOException {
        this.directory = directory;
        this.broker = EmbeddedBroker.startAnywhere(directory.resolve("broker"));
    }

    public ReportingStack start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(settings());
        service =
                ReportingApplication.builder()
                        .sources(TokensAsWritten.class)
                        .run(all.toArray(String[]::new));
        return this;
    }

    private List<String> settings() {
        return List.of(
                "--server.port=0",
                "--motcua.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--motcua.mongo.uri=" + store.uri(),
                "--motcua.topics.partitions=3",
                "--motcua.reporting.state-dir=" + directory.resolve("state"),
                "--motcua.reporting.closing.key-file=" + directory.resolve("closing-key.pem"));
    }

    /** Starts one more instance, in a process of its own, that can be killed. */
    public Process startAnother() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(ReportingApplication.class.getName());
        command.addAll(settings());
        command.add("--motcua.reporting.state-dir=" + directory.resolve("another-state"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("another.log").toFile())
                .start();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public void stop() {
        running().close();
        service = null;
    }

    public MongoTemplate mongo() {
        return bean(MongoTemplate.class);
    }

    public <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    public void publish(List<DossierEvent> events) {
        publish(
                events.stream()
                        .map(event ->
                                new ProducerRecord<>(
                                        DossierTopics.EVENTS,
                                        event.dossierId().toString(),
                                        EventJson.write(event)))
                        .toList()
                        .iterator());
    }

    public void publish(String key, String body) {
        publish(DossierTopics.EVENTS, key, body);
    }

    public void publish(String topic, String key, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        publish(List.of(new ProducerRecord<>(topic, key, bytes)).iterator());
    }

    /** Publishes what is made on the way; answers with how many there were. */
    public long stream(Iterator<DossierEvent> events) {
        long count = 0;
        try (var producer = producer()) {
            Future<RecordMetadata> last = null;
            while (events.hasNext()) {
                DossierEvent event = events.next();
                last =
                        producer.send(
                                new ProducerRecord<>(
                                        DossierTopics.EVENTS,
                                        event.dossierId().toString(),
                                        EventJson.write(event)));
                count++;
            }
            producer.flush();
            if (last != null) {
                last.get(60, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException lost) {
            throw new AssertionError("A record was not published", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stopped);
        }
        return count;
    }

    private void publish(Iterator<ProducerRecord<String, byte[]>> records) {
        try (var producer = producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEachRemaining(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> one : sent) {
                one.get(60, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException lost) {
            throw new AssertionError("A record was not published", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stopped);
        }
    }

    /** Waits until everything published so far can be seen. */
    public void awaitAll() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    JsonNode status = json(get(OPERATOR, "/status"));
                    return status.path("lag").asLong(-1) == 0;
                });
    }

    public HttpResponse<String> get(String token, String path) {
        return send(token, path, HttpRequest.newBuilder().GET());
    }

    /** A file, which is there in whole. */
    public byte[] file(String token, String path) {
        var answer =
                send(
                        token,
                        path,
                        HttpRequest.newBuilder().GET(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    public HttpResponse<String> post(String token, String path, String body) {
        return send(
                token,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        store.close();
        broker.close();
    }

    private HttpResponse<String> send(String token, String path, HttpRequest.Builder request) {
        return send(token, path, request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(
            String token,
            String path,
            HttpRequest.Builder request,
            HttpResponse.BodyHandler<T> body) {
        String port = running().getEnvironment().getRequiredProperty("local.server.port");
        URI uri = URI.create("http://127.0.0.1:" + port + "/api/reports" + path);
        try {
            return http.send(
                    request.uri(uri)
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Language", "en")
                            .build(),
                    body);
        } catch (IOException failed) {
            throw new AssertionError("No answer from " + uri, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stopped);
        }
    }

    private ConfigurableApplicationContext running() {
        if (service == null) {
            throw new IllegalStateException("The service is not running");
        }
        return service;
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "linger.ms",
                        5,
                        // On a topic this young the broker may turn the first batch away and take
                        // the second: it would then wait for the first forever.
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Believes tokens of the form {@code ROLE/agency} or {@code ROLE/agency/DEPARTMENT}. */
    @Configuration(proxyBeanMethods = false)
    static class TokensAsWritten {

        @Bean
        JwtDecoder believe() {
            return token -> {
                List<String> parts = List.of(token.split("/"));
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("tester")
                        .claim("roles", List.of(parts.get(0)))
                        .claim("agency", parts.get(1))
                        .claim("departments", parts.subList(2, parts.size()))
                        .build();
            };
        }
    }
}
