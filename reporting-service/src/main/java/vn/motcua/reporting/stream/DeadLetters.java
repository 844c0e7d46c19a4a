package vn.motcua.reporting.stream;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.support.KafkaHeaders;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Says on a dead letter why it is one and where it came from, as Spring for Kafka does. */
record DeadLetters(String topic, String application) {

    Headers headers(Headers original, String reason, Origin origin) {
        var headers = new RecordHeaders(original);
        put(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, text(reason));
        put(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, text(origin.topic()));
        put(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION, number(origin.partition()));
        put(
                headers,
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(Long.BYTES).putLong(origin.offset()).array());
        put(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, text(application));
        return headers;
    }

    private static void put(Headers headers, String name, byte[] value) {
        headers.remove(name).add(name, value);
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    /** Where a record was read. */
    record Origin(String topic, int partition, long offset) {}
}
