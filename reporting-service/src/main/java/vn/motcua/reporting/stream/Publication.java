package vn.motcua.reporting.stream;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

import java.util.Optional;
import java.util.Set;

/**
 * A record on its way out. Facts, sums and progress of one partition of the events stay in their
 * order, because they go to the partition of the same number.
 *
 * @param partition of the events; negative leaves the choice to the record's key
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
record Publication(String topic, int partition, byte[] body) {

    static final int BY_KEY = -1;

    Optional<Set<Integer>> partitions(int count) {
        return partition == BY_KEY ? Optional.empty() : Optional.of(Set.of(partition % count));
    }

    static Serde<Publication> serde() {
        return Serdes.serdeFrom(
                (topic, publication) -> publication.body(),
                (topic, bytes) -> {
                    throw new UnsupportedOperationException("Publications are only written");
                });
    }
}
