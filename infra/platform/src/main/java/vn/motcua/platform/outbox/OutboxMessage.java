package vn.motcua.platform.outbox;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One record that waits in its document until the broker has it.
 *
 * @param position 1, 2, 3 … within the document, without holes
 * @param body JSON text
 */
public record OutboxMessage(
        long position, String topic, String key, Map<String, String> headers, String body) {

    public OutboxMessage {
        requireNonNull(topic, "topic");
        requireNonNull(key, "key");
        requireNonNull(body, "body");
        headers = Map.copyOf(headers);
    }
}
