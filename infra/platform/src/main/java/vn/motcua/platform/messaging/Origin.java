package vn.motcua.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a record was read first: what a dead letter is known by, however often it is set aside. */
public record Origin(String topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("(.{1,249})-(\\d{1,9})-(\\d{1,18})");

    static Origin of(ConsumerRecord<?, ?> record) {
        return new Origin(record.topic(), record.partition(), record.offset());
    }

    /** Reads what {@link #toString} writes; empty when it is something else. */
    static Optional<Origin> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Origin(
                                matcher.group(1),
                                Integer.parseInt(matcher.group(2)),
                                Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    /** {@code dossier.events.v1-2-118}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
