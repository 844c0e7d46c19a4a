package vn.motcua.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.tools.ConsumerPerformance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Measures what docs/benchmarks.md records of the ledger: how fast it is built from the log beside
 * a consumer that only reads, and how long a closing and a report take.
 */
@Tag("benchmark")
class LedgerBenchmark {

    private static final int LOG = Integer.getInteger("motcua.benchmark.dossiers", 1_000_000);
    private static final int SHOWN = 100_000;
    private static final int READERS = 16;
    private static final int REPORTS = 25;
    private static final String GROUP = "reporting-service";

    @Test
    void buildsTheLedgerFromItsLog(@TempDir Path directory) throws Exception {
        try (var stack = new ReportingStack(directory)) {
            stack.start();
            stack.stop();
            long events = stack.stream(new Log(LOG));
            double raw = rawRate(stack.bootstrapServers(), events);
            Map<String, Double> before = processorTimes();
            long begun = System.nanoTime();
            stack.start("--spring.kafka.listener.auto-startup=false");
            double ready = secondsSince(begun);
            awaitCommitted(stack.bootstrapServers());
            double wall = secondsSince(begun);
            Map<String, Double> after = processorTimes();
            double parsing = readingRate(stack.bootstrapServers(), EventJson::read);

            print("dossiers %d, events %d".formatted(LOG, events));
            print("a consumer alone: %.0f events/s".formatted(raw));
            print("the ledger: %.1f s, of which the start %.1f s".formatted(wall, ready));
            print("the ledger: %.0f events/s".formatted(events / (wall - ready)));
            print(
                    "share of the consumer's rate: %.1f %%"
                            .formatted(100 * events / (wall - ready) / raw));
            print("a consumer that parses, one thread: %.0f events/s".formatted(parsing));
            after.forEach((kind, seconds) -> {
                double taken = seconds - before.getOrDefault(kind, 0.0);
                if (taken >= 0.5) {
                    print("processor time of %s: %.1f s".formatted(kind, taken));
                }
            });
            print("%s".formatted(memory()));
        }
    }

    @Test
    void closesAndAnswers(@TempDir Path directory) throws Exception {
        try (var stack = new ReportingStack(directory).start()) {
            long events = stack.stream(new Log(SHOWN));
            long begun = System.nanoTime();
            awaitSeen(stack);
            print(
                    "%d dossiers, %d events seen after %.1f s"
                            .formatted(SHOWN, events, secondsSince(begun)));
            begun = System.nanoTime();
            var closed =
                    stack.post(ReportingStack.LEADER, "/closings", "{\"period\": \"2021-Q1\"}");
            double seconds = secondsSince(begun);
            assertThat(closed.statusCode()).as(closed.body()).isEqualTo(201);
            print(
                    "closed in %.1f s with %d dossiers"
                            .formatted(
                                    seconds,
                                    stack.json(closed)
                                            .path("content")
                                            .path("evidence")
                                            .path("dossiers")
                                            .asLong()));
            print("open period, %s".formatted(answers(stack, "/2021-Q2")));
            print("closed period, %s".formatted(answers(stack, "/2021-Q1")));
            print("%s".formatted(memory()));
        }
    }

    private static String answers(ReportingStack stack, String path) throws Exception {
        try (var pool = Executors.newFixedThreadPool(READERS)) {
            Callable<List<Double>> reader =
                    () -> {
                        List<Double> times = new ArrayList<>();
                        for (int i = 0; i < REPORTS; i++) {
                            long begun = System.nanoTime();
                            var answer = stack.get(ReportingStack.LEADER, path);
                            times.add(secondsSince(begun) * 1000);
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        }
                        return times;
                    };
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> times :
                    pool.invokeAll(Collections.nCopies(READERS, reader))) {
                all.addAll(times.get());
            }
            all.sort(null);
            return "%d readers: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms"
                    .formatted(
                            READERS,
                            all.get(all.size() / 2),
                            all.get(all.size() * 95 / 100),
                            all.get(all.size() * 99 / 100));
        }
    }

    private static void awaitSeen(ReportingStack stack) {
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        stack.json(stack.get(ReportingStack.OPERATOR, "/status"))
                                        .path("lag")
                                        .asLong(-1)
                                == 0);
    }

    private static void awaitCommitted(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> {
                        var committed =
                                admin.listConsumerGroupOffsets(GROUP)
                                        .partitionsToOffsetAndMetadata()
                                        .get();
                        return ends(admin).entrySet().stream()
                                .allMatch(end -> {
                                    var offset = committed.get(end.getKey());
                                    return offset != null && offset.offset() >= end.getValue();
                                });
                    });
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> latest =
                admin
                        .describeTopics(List.of(DossierTopics.EVENTS))
                        .allTopicNames()
                        .get()
                        .values()
                        .stream()
                        .flatMap(topic ->
                                topic.partitions().stream()
                                        .map(one ->
                                                new TopicPartition(topic.name(), one.partition())))
                        .collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get();
        return ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static double rawRate(String bootstrapServers, long events) throws IOException {
        var printed = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            ConsumerPerformance.main(
                    new String[] {
                        "--bootstrap-server",
                        bootstrapServers,
                        "--topic",
                        DossierTopics.EVENTS,
                        "--num-records",
                        Long.toString(events),
                        "--hide-header"
                    });
        } finally {
            System.setOut(terminal);
        }
        String[] lines = printed.toString(UTF_8).strip().split("\\R", -1);
        String[] figures = lines[lines.length - 1].strip().split(",\\s*", -1);
        return Double.parseDouble(figures[5]);
    }

    /** Reads all events and does something with each, in one thread. */
    private static double readingRate(String bootstrapServers, Consumer<byte[]> action)
            throws Exception {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            ends.putAll(ends(admin));
        }
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "auto.offset.reset",
                                "earliest",
                                "max.poll.records",
                                2_000),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            long left = ends.values().stream().mapToLong(Long::longValue).sum();
            long all = left;
            long begun = System.nanoTime();
            while (left > 0) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    action.accept(record.value());
                    left--;
                }
            }
            return all / secondsSince(begun);
        }
    }

    /** Seconds of processor time by kind of thread, also of those that are not Java's. */
    private static Map<String, Double> processorTimes() throws IOException {
        Map<String, Double> times = new TreeMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path thread : threads) {
                String status = Files.readString(thread.resolve("stat"));
                int nameEnds = status.lastIndexOf(')');
                String name = status.substring(status.indexOf('(') + 1, nameEnds);
                List<String> fields = List.of(status.substring(nameEnds + 2).split(" "));
                double ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
                times.merge(name.replaceAll("[0-9#]+$", ""), ticks / 100, Double::sum);
            }
        } catch (NoSuchFileException ended) {
            // A thread ended while it was looked at: look again.
            return processorTimes();
        }
        return times;
    }

    private static String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .collect(Collectors.joining());
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void print(String text) {
        System.out.println("LedgerBenchmark: " + text);
    }

    /**
     * Dossiers in the order of their beginnings, their events interleaved, some thousand at a time.
     */
    private static final class Log implements Iterator<DossierEvent> {

        private static final int AT_ONCE = 5_000;

        private final Random random = new Random(6709);
        private final List<Iterator<DossierEvent>> open = new ArrayList<>();
        private final int dossiers;
        private int begun;

        Log(int dossiers) {
            this.dossiers = dossiers;
        }

        @Override
        public boolean hasNext() {
            return begun < dossiers || !open.isEmpty();
        }

        @Override
        public DossierEvent next() {
            while (open.size() < AT_ONCE && begun < dossiers) {
                int hour = (int) ((long) begun * RandomStories.HOURS / dossiers);
                open.add(RandomStories.next(begun++, () -> hour, random).events().iterator());
            }
            if (open.isEmpty()) {
                throw new NoSuchElementException();
            }
            int chosen = random.nextInt(open.size());
            Iterator<DossierEvent> history = open.get(chosen);
            DossierEvent event = history.next();
            if (!history.hasNext()) {
                open.set(chosen, open.getLast());
                open.removeLast();
            }
            return event;
        }
    }
}
