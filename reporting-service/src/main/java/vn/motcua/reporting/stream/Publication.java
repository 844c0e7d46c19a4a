package vn.motcua.reporting.stream;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/**
 * A record on its way out. Facts, sums and progress of one partition of the events stay in their
 * order, and so do dead letters and what becomes of them, because they go to the partition of the
 * same number.
 *
 * @param partition of the events
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
record Publication(String topic, int partition, byte @Nullable [] body) {

    Optional<Set<Integer>> partitions(int count) {
        return Optional.of(Set.of(partition % count));
    }

    static Serde<Publication> serde() {
        return Serdes.serdeFrom(
                (topic, publication) -> publication.body(),
                (topic, bytes) -> {
                    throw new UnsupportedOperationException("Publications are only written");
                });
    }
}
