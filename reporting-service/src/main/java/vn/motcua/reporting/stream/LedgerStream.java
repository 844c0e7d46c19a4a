package vn.motcua.reporting.stream;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;

import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One generation of the ledger as it counts. */
public final class LedgerStream implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerStream.class);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private final Path directory;
    private final KafkaStreamsMetrics metrics;

    LedgerStream(KafkaStreams streams, Path directory, KafkaStreamsMetrics metrics) {
        this.streams = streams;
        this.directory = directory;
        this.metrics = metrics;
    }

    public boolean isRunning() {
        return streams.state().isRunningOrRebalancing();
    }

    /** As Kafka Streams names it. */
    public String state() {
        return streams.state().name();
    }

    /** Stops; it can go on later where it was left. */
    @Override
    public void close() {
        metrics.close();
        // Left open, the group would keep the place of this member until the broker gives it up.
        streams.close(
                CloseOptions.timeout(CLOSED_WITHIN)
                        .withGroupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    /** Stops for good: what it keeps on this machine is deleted. */
    public void discard() {
        close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException left) {
            log.warn("{} is of no use any more and could not be deleted", directory, left);
        }
    }
}
