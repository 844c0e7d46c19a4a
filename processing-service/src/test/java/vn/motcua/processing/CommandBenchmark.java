package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import com.mongodb.client.MongoClients;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.persistence.MongoCases;
import vn.motcua.processing.casework.persistence.NothingToDo;
import vn.motcua.processing.departments.Departments;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures what docs/benchmarks.md records of commands. */
@Tag("benchmark")
class CommandBenchmark {

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final int COMMANDS = 3_000;
    private static final ECKey KEY = key();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void givesCommandsOverHttpUntilTheLogHasTheirEvents(@TempDir Path directory) throws Exception {
        try (var broker = EmbeddedBroker.startAnywhere(directory);
                var store = EmbeddedStore.startInMemory();
                var service = start(broker.bootstrapServers(), store.uri());
                var client = MongoClients.create(store.uri())) {
            int[] threads = {8, 1, 8, 32};
            List<DossierId> ids = receive(broker.bootstrapServers(), threads.length * COMMANDS);
            var cases = client.getDatabase("processing").getCollection("cases");
            await().atMost(BOUND).until(() -> cases.countDocuments() == ids.size());
            String base =
                    "http://127.0.0.1:"
                            + service.getEnvironment().getProperty("local.server.port")
                            + "/api/cases/";
            try (var readers = new LogReader(broker.bootstrapServers())) {
                for (int round = 0; round < threads.length; round++) {
                    var part = ids.subList(round * COMMANDS, (round + 1) * COMMANDS);
                    claim(round == 0 ? "warm-up" : "commands", threads[round], part, base, readers);
                }
                produce(broker.bootstrapServers(), readers.last());
                produce(broker.bootstrapServers(), readers.last());
            }
        }
    }

    @Test
    void loadsAndAppendsOnTheEmbeddedStoreAlone(@TempDir Path directory) throws Exception {
        try (var memory = EmbeddedStore.startInMemory();
                var file = EmbeddedStore.start(directory.resolve("store"), FreePort.find())) {
            append("in memory, warm-up", memory, 1);
            append("in memory", memory, 1);
            append("in memory", memory, 8);
            append("on a file", file, 1);
            append("on a file", file, 8);
        }
    }

    private void claim(String what, int threads, List<DossierId> ids, String base, LogReader log)
            throws Exception {
        var next = new AtomicInteger();
        long[] began = new long[ids.size()];
        long[] answered = new long[ids.size()];
        String token = token();
        long start = System.nanoTime();
        inThreads(
                threads,
                () -> {
                    for (int at; (at = next.getAndIncrement()) < ids.size(); ) {
                        var request =
                                HttpRequest.newBuilder(URI.create(base + ids.get(at) + "/claim"))
                                        .header("Authorization", "Bearer " + token)
                                        .header("If-Match", "\"1\"")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                        .build();
                        began[at] = System.nanoTime();
                        var answer = http.send(request, BodyHandlers.ofString());
                        answered[at] = System.nanoTime() - began[at];
                        assertThat(answer.statusCode()).isEqualTo(200);
                    }
                    return null;
                });
        double sent = (System.nanoTime() - start) / 1e9;
        await().atMost(BOUND)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ids.stream().allMatch(id -> log.seen(id) != null));
        long[] readable = new long[ids.size()];
        long end = start;
        for (int at = 0; at < readable.length; at++) {
            long seen = seenAt(log, ids.get(at));
            readable[at] = seen - began[at];
            end = Math.max(end, seen);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d threads: %,.0f answered/s, %,.0f readable/s; answer %s; readable %s%n",
                what,
                threads,
                ids.size() / sent,
                ids.size() / ((end - start) / 1e9),
                percentiles(answered),
                percentiles(readable));
    }

    private static long seenAt(LogReader log, DossierId id) {
        Long seen = log.seen(id);
        return seen == null ? Long.MAX_VALUE : seen;
    }

    /** A record of the service, again and again: the same bytes, headers and acknowledgements. */
    private static void produce(String bootstrapServers, ProducerRecord<String, byte[]> record)
            throws Exception {
        int count = COMMANDS * 10;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains(record.topic())) {
                admin.createTopics(Set.of(new NewTopic(record.topic(), 4, (short) 1))).all().get();
            }
        }
        try (var producer = producer(bootstrapServers)) {
            producer.send(record).get();
            long start = System.nanoTime();
            List<Future<?>> sent = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                sent.add(producer.send(record));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            System.out.printf(
                    Locale.ROOT,
                    "bare producer: %,.0f records/s of %,d bytes and headers of %,d%n",
                    count / ((System.nanoTime() - start) / 1e9),
                    record.value().length,
                    Arrays.stream(record.headers().toArray())
                            .mapToInt(header -> header.key().length() + header.value().length)
                            .sum());
        }
    }

    private static void append(String what, EmbeddedStore store, int threads) throws Exception {
        try (var client = MongoClients.create(store.uri())) {
            var mongo = new MongoTemplate(client, "append");
            CaseRepository cases =
                    new MongoCases(mongo, Departments.parse(List.of("*")), new NothingToDo())
                            .cases();
            List<DossierId> ids = new ArrayList<>();
            for (int at = 0; at < COMMANDS; at++) {
                var came = received(someDossier());
                ids.add(came.dossierId());
                cases.create(Case.opened(came));
            }
            var next = new AtomicInteger();
            long start = System.nanoTime();
            inThreads(
                    threads,
                    () -> {
                        for (int at; (at = next.getAndIncrement()) < ids.size(); ) {
                            Case loaded = cases.find(ids.get(at)).orElseThrow();
                            DossierEvent claimed = event(loaded.id(), 2, claimed());
                            var after = CaseEvolution.evolve(loaded.state(), claimed);
                            assertThat(cases.append(loaded, claimed, after, null)).isPresent();
                        }
                        return null;
                    });
            System.out.printf(
                    Locale.ROOT,
                    "load and append %s, %d threads: %,.0f/s%n",
                    what,
                    threads,
                    COMMANDS / ((System.nanoTime() - start) / 1e9));
        }
    }

    private static void inThreads(int threads, Callable<Void> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> all = Collections.nCopies(threads, work);
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        }
    }

    private static List<DossierId> receive(String bootstrapServers, int count) throws Exception {
        List<DossierId> ids = new ArrayList<>();
        List<Future<?>> sent = new ArrayList<>();
        try (var producer = producer(bootstrapServers)) {
            for (int at = 0; at < count; at++) {
                var came = event(someDossier(), 1, received("B-" + at, DUE_AT));
                ids.add(came.dossierId());
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        LogReader.TOPIC,
                                        came.dossierId().toString(),
                                        EventJson.write(came))));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        return ids;
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static String percentiles(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.1f p95 %.1f p99 %.1f ms",
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    private static ConfigurableApplicationContext start(String bootstrapServers, String store) {
        return ProcessingApplication.builder()
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(
                                        "es256",
                                        JwtDecoder.class,
                                        CommandBenchmark::decoder,
                                        bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--motcua.kafka.bootstrap-servers=" + bootstrapServers,
                        "--motcua.mongo.uri=" + store,
                        "--motcua.processing.ladder.rungs=",
                        "--logging.level.root=warn");
    }

    /** What the service makes of the gateway's key set. */
    private static JwtDecoder decoder() {
        return NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(KEY)))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }

    /** As the gateway makes them; it lives as long as the benchmark. */
    private static String token() {
        var claims =
                JwtClaimsSet.builder()
                        .issuer("motcua-gateway")
                        .audience(List.of("motcua"))
                        .subject("canbo.ktht")
                        .expiresAt(Instant.parse("2999-01-01T00:00:00Z"))
                        .claim("roles", List.of("OFFICER"))
                        .claim("agency", "vu-quang")
                        .claim("departments", List.of("KTHT"))
                        .build();
        var header = JwsHeader.with(SignatureAlgorithm.ES256).keyId("bench").build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
