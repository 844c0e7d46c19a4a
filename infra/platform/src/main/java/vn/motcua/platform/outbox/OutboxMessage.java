package vn.motcua.platform.outbox;

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
        headers = Map.copyOf(headers);
    }
}
