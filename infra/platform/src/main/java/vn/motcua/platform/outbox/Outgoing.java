package vn.motcua.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** The position of the last message. */
    long through() {
        return messages.getLast().position();
    }

    /** What is left of it when the messages through a position are out; empty if nothing is. */
    Optional<Outgoing> after(long position) {
        List<OutboxMessage> left =
                messages.stream().filter(message -> message.position() > position).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outgoing(documentId, left, since));
    }
}
