package vn.motcua.platform.messaging;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads single records from among the dead letters. */
final class LetterReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> log;

    LetterReader(Consumer<String, byte[]> log) {
        this.log = log;
    }

    /** The record as it was read where it came from; empty when it was erased meanwhile. */
    Optional<ConsumerRecord<String, byte[]>> read(DeadLetter letter) {
        var partition = new TopicPartition(letter.place().topic(), letter.place().partition());
        long offset = letter.place().offset();
        log.assign(List.of(partition));
        log.seek(partition, offset);
        while (log.position(partition, PATIENCE) <= offset) {
            for (ConsumerRecord<String, byte[]> record : log.poll(POLL)) {
                return record.offset() == offset
                        ? Optional.of(original(record, letter.origin()))
                        : Optional.empty();
            }
            Long end = log.endOffsets(List.of(partition), PATIENCE).get(partition);
            if (end == null || end <= offset) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static ConsumerRecord<String, byte[]> original(
            ConsumerRecord<String, byte[]> letter, Origin origin) {
        boolean noBody = letter.headers().lastHeader(DeadLetterHeaders.NO_BODY) != null;
        byte[] body = noBody ? null : letter.value();
        return new ConsumerRecord<>(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                timestamp(letter),
                letter.timestampType(),
                ConsumerRecord.NULL_SIZE,
                body == null ? ConsumerRecord.NULL_SIZE : body.length,
                letter.key(),
                body,
                DeadLetterHeaders.without(letter.headers()),
                Optional.empty());
    }

    private static long timestamp(ConsumerRecord<String, byte[]> letter) {
        Instant time =
                DeadLetterHeaders.instant(
                        DeadLetterHeaders.text(letter.headers(), DeadLetterHeaders.TIME));
        return time == null ? letter.timestamp() : time.toEpochMilli();
    }

    @Override
    public void close() {
        log.close();
    }
}
