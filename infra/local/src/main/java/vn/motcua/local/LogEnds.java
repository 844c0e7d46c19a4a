package vn.motcua.local;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notices that the log has lost records it once had. After a kill or a power cut Kafka reads the
 * end of each partition and cuts it off, without a word to anybody, where the first record is
 * damaged: a record half written then was acknowledged to nobody, but damage further ahead takes
 * with it what others rely on. How far the log once reached is known from its own checkpoint and
 * from what its readers have read.
 */
final class LogEnds {

    private static final Logger log = LoggerFactory.getLogger(LogEnds.class);

    /**
     * Kafka's: a version, a count, and a line for each partition with the offset synced by then.
     */
    private static final String CHECKPOINT = "recovery-point-offset-checkpoint";

    /** Ours, in the same words: kept from the day a loss is noticed until somebody accepts it. */
    private static final String KEPT = "lost-records";

    private final Path kafka;
    private final Map<TopicPartition, Long> written;

    private LogEnds(Path kafka, Map<TopicPartition, Long> written) {
        this.kafka = kafka;
        this.written = written;
    }

    /** A partition that ends before it once did. */
    record Lost(TopicPartition partition, long end, long before) {

        private String line() {
            return "%s %d %d".formatted(partition.topic(), partition.partition(), before);
        }

        @Override
        public String toString() {
            return "%s: %d (%d → %d)".formatted(partition, before - end, before, end);
        }
    }

    /** Reads what the broker will write over; to be called before it starts. */
    static LogEnds before(Path kafka) throws IOException {
        Map<TopicPartition, Long> written = new HashMap<>();
        for (String name : List.of(CHECKPOINT, KEPT)) {
            read(kafka.resolve(name))
                    .forEach((partition, offset) -> written.merge(partition, offset, Math::max));
        }
        return new LogEnds(kafka, written);
    }

    private static Map<TopicPartition, Long> read(Path file) throws IOException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 3) {
                    offsets.put(
                            new TopicPartition(parts[0], Integer.parseInt(parts[1])),
                            Long.parseLong(parts[2]));
                }
            }
        }
        return offsets;
    }

    /**
     * What the broker, which runs by now, no longer has. It is remembered, since the broker itself
     * forgets it with the next checkpoint.
     */
    List<Lost> lost(Admin admin) throws IOException, ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends(admin);
        Map<TopicPartition, Long> known = new HashMap<>(written);
        for (var read : positions(admin).values()) {
            read.forEach((partition, offset) -> known.merge(partition, offset.offset(), Math::max));
        }
        List<Lost> lost = new ArrayList<>();
        ends.forEach((partition, end) -> {
            long before = known.getOrDefault(partition, 0L);
            if (before > end) {
                lost.add(new Lost(partition, end, before));
            }
        });
        lost.sort(Comparator.comparing(one -> one.partition().toString()));
        lost.forEach(one -> log.error("Records are lost: {}", one));
        if (!lost.isEmpty()) {
            Files.write(kafka.resolve(KEPT), lost.stream().map(Lost::line).toList());
        }
        return lost;
    }

    /**
     * Takes the loss as it is and lets readers go on where the log ends now: otherwise they would
     * pass over what is written next, until the log is as long again as it was.
     */
    void accept(Admin admin, List<Lost> lost)
            throws IOException, ExecutionException, InterruptedException {
        for (var group : positions(admin).entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
            for (Lost one : lost) {
                OffsetAndMetadata read = group.getValue().get(one.partition());
                if (read != null && read.offset() > one.end()) {
                    back.put(one.partition(), new OffsetAndMetadata(one.end()));
                }
            }
            if (!back.isEmpty()) {
                log.warn("{} goes on at {}", group.getKey(), back);
                admin.alterConsumerGroupOffsets(group.getKey(), back).all().get();
            }
        }
        Files.deleteIfExists(kafka.resolve(KEPT));
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> positions(Admin admin)
            throws ExecutionException, InterruptedException {
        awaitCoordinators(admin);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> positions = new HashMap<>();
        for (var group : admin.listGroups().all().get()) {
            positions.put(
                    group.groupId(),
                    admin.listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get());
        }
        return positions;
    }

    /**
     * A group is not listed as long as the partition that keeps it is being read. Asked for a group
     * by name the broker waits, so one of each partition is asked for, whether there is one or not.
     */
    private static void awaitCoordinators(Admin admin)
            throws ExecutionException, InterruptedException {
        var all = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        if (!all.contains(Topic.GROUP_METADATA_TOPIC_NAME)) {
            return;
        }
        int partitions =
                admin.describeTopics(List.of(Topic.GROUP_METADATA_TOPIC_NAME))
                        .allTopicNames()
                        .get()
                        .values()
                        .iterator()
                        .next()
                        .partitions()
                        .size();
        Set<Integer> asked = new HashSet<>();
        for (int i = 0; asked.size() < partitions; i++) {
            String group = "asked-for-" + i;
            if (asked.add(Utils.abs(group.hashCode()) % partitions)) {
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin)
            throws ExecutionException, InterruptedException {
        var topics = admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();
        Map<TopicPartition, OffsetSpec> latest =
                topics.values().stream()
                        .flatMap(topic ->
                                topic.partitions().stream()
                                        .map(one ->
                                                new TopicPartition(topic.name(), one.partition())))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
