package vn.motcua.platform.outbox;

import java.time.Instant;
import java.util.List;

/**
 * What a document still has to publish, as its writer saw it.
 *
 * @param documentId the document's {@code _id}
 * @param messages all that are pending, in order, the new ones last
 * @param since when the oldest of them was written
 */
public record Outgoing(Object documentId, List<OutboxMessage> messages, Instant since) {

    public Outgoing {
        messages = List.copyOf(messages);
    }
}
