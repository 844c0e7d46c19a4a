package vn.motcua.platform.position;

import static java.util.stream.Collectors.toMap;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Asks the broker how far its topics go, and how far a group says it has read them. */
final class LogOffsets implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final ListOffsetsOptions COMMITTED =
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final Admin admin;
    private final String group;
    private final List<String> topics;

    LogOffsets(Map<String, Object> settings, String group, List<String> topics) {
        Map<String, Object> patient = new HashMap<>(settings);
        patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(patient);
        this.group = group;
        this.topics = List.copyOf(topics);
    }

    List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, described) ->
                        described.partitions().stream()
                                .map(one -> new TopicPartition(topic, one.partition()))
                                .forEach(partitions::add));
        return partitions;
    }

    /** What the group has committed; nothing of a partition it has never read. */
    Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    Map<TopicPartition, Extent> extents(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> begins = list(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = list(partitions, OffsetSpec.latest());
        return partitions.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                one ->
                                        new Extent(
                                                begins.getOrDefault(one, 0L),
                                                ends.getOrDefault(one, 0L))));
    }

    private Map<TopicPartition, Long> list(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(toMap(Function.identity(), _ -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(asked, COMMITTED)
                .all()
                .get()
                .forEach((partition, listed) -> offsets.put(partition, listed.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close();
    }
}
