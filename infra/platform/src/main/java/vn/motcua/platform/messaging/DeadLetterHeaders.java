package vn.motcua.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The words on a dead letter, all of them text. The record's own headers stay beside them, those of
 * CloudEvents among them.
 */
public final class DeadLetterHeaders {

    static final String REASON = "motcua-reason";
    static final String REASON_TEXT = "motcua-reason-text";
    static final String TOPIC = "motcua-origin-topic";
    static final String PARTITION = "motcua-origin-partition";
    static final String OFFSET = "motcua-origin-offset";
    static final String TIME = "motcua-origin-time";
    static final String GROUP = "motcua-group";
    static final String FAILED_AT = "motcua-failed-at";

    /** The record had no body; on a compacted topic it would take the letter with it. */
    static final String NO_BODY = "motcua-no-body";

    static final String SETTLED = "motcua-settled";
    static final String SETTLED_BY = "motcua-settled-by";
    static final String SETTLED_AT = "motcua-settled-at";
    static final String SETTLED_BECAUSE = "motcua-settled-because";

    private static final String OURS = "motcua-";
    private static final String SPRINGS = "kafka_dlt-";

    private DeadLetterHeaders() {}

    /** Says why a record is set aside, and where it came from. */
    public static Headers of(
            Headers own,
            Origin origin,
            long timestamp,
            String group,
            String reason,
            String text,
            Instant failedAt) {
        Headers headers = without(own);
        put(headers, REASON, reason);
        put(headers, REASON_TEXT, text);
        put(headers, origin);
        put(headers, TIME, Instant.ofEpochMilli(timestamp).toString());
        put(headers, GROUP, group);
        put(headers, FAILED_AT, failedAt.toString());
        return headers;
    }

    /** Says what became of the letter from there. */
    public static Headers of(Origin origin, Settlement settlement) {
        var headers = new RecordHeaders();
        put(headers, origin);
        put(headers, SETTLED, settlement.way().word());
        put(headers, SETTLED_BY, settlement.by());
        put(headers, SETTLED_AT, settlement.at().toString());
        if (settlement.because() != null) {
            put(headers, SETTLED_BECAUSE, settlement.because());
        }
        return headers;
    }

    /** The headers that the record came with. */
    public static Headers without(Headers headers) {
        var own = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(OURS) && !header.key().startsWith(SPRINGS)) {
                own.add(header);
            }
        }
        return own;
    }

    /** Which letter these headers speak of; absent when they speak of none. */
    public static @Nullable Origin origin(Headers headers) {
        String topic = text(headers, TOPIC);
        Long partition = number(text(headers, PARTITION));
        Long offset = number(text(headers, OFFSET));
        return topic == null || partition == null || offset == null
                ? earlierOrigin(headers)
                : new Origin(topic, partition.intValue(), offset);
    }

    /** What they say that became of it; absent when they say nothing of that. */
    public static @Nullable Settlement settlement(Headers headers) {
        String word = text(headers, SETTLED);
        Settlement.Way way = word == null ? null : Settlement.Way.of(word).orElse(null);
        String by = text(headers, SETTLED_BY);
        Instant at = instant(text(headers, SETTLED_AT));
        return way == null || by == null || at == null
                ? null
                : new Settlement(way, by, at, text(headers, SETTLED_BECAUSE));
    }

    /** Also in words that are none of ours. */
    static boolean speaksOfSettling(Headers headers) {
        return headers.lastHeader(SETTLED) != null;
    }

    static DeadLetter letter(ConsumerRecord<String, byte[]> record, Origin origin) {
        Headers headers = record.headers();
        String reason = text(headers, REASON);
        String text = text(headers, REASON_TEXT);
        Instant failedAt = instant(text(headers, FAILED_AT));
        return new DeadLetter(
                origin,
                Origin.of(record),
                record.key(),
                number(text(headers, "ce_sequence")),
                text(headers, "ce_type"),
                reason == null ? Failure.RETRIES_EXHAUSTED : reason,
                text == null ? String.valueOf(text(headers, SPRINGS + "exception-message")) : text,
                failedAt == null ? Instant.ofEpochMilli(record.timestamp()) : failedAt,
                1,
                null);
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }

    private static void put(Headers headers, Origin origin) {
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
    }

    /** Letters of builds before this one say it in Spring's words, the numbers as bytes. */
    private static @Nullable Origin earlierOrigin(Headers headers) {
        String topic = text(headers, SPRINGS + "original-topic");
        Header partition = headers.lastHeader(SPRINGS + "original-partition");
        Header offset = headers.lastHeader(SPRINGS + "original-offset");
        return topic == null
                        || partition == null
                        || partition.value().length != Integer.BYTES
                        || offset == null
                        || offset.value().length != Long.BYTES
                ? null
                : new Origin(
                        topic,
                        ByteBuffer.wrap(partition.value()).getInt(),
                        ByteBuffer.wrap(offset.value()).getLong());
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException foreign) {
            return null;
        }
    }

    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException foreign) {
            return null;
        }
    }
}
