package vn.motcua.platform.outbox;

import java.util.List;

/**
 * What a document still has to publish, as its writer saw it.
 *
 * @param documentId the document's {@code _id}
 * @param messages all that are pending, in order, the new ones last; may be none
 */
public record Outgoing(Object documentId, List<OutboxMessage> messages) {

    public Outgoing {
        messages = List.copyOf(messages);
    }

    /** The position of the last message; 0 when there is none. */
    long through() {
        return messages.isEmpty() ? 0 : messages.getLast().position();
    }

    /** What is left of it when the messages through a position are out. */
    Outgoing after(long position) {
        return new Outgoing(
                documentId,
                messages.stream().filter(message -> message.position() > position).toList());
    }
}
