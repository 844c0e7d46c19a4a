package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** How far a message has come. */
public sealed interface Progress {

    /** There is something to tell, and nobody known yet to tell it to. */
    record WaitingForContact() implements Progress {}

    /**
     * Not sent, and nobody is sending it.
     *
     * @param reason of the last failed attempt, if there was one
     */
    record Queued(int attempts, Instant dueAt, @Nullable Reason reason) implements Progress {}

    /** Not to be sent unless somebody says so: it may have been, before the store was restored. */
    record Held(int attempts, Reason reason) implements Progress {}

    /** Claimed by one sender; after the lease nobody can say whether it went out. */
    record Sending(int attempts, Instant leaseUntil) implements Progress {}

    /** Taken over by a provider. */
    record Sent(int attempts, String provider, String providerId, Instant at) implements Progress {}

    /** Not to be sent any more. */
    record Failed(int attempts, Reason reason) implements Progress {}

    /** Its stable name, as the API and the meters know it. */
    default MessageState state() {
        return switch (this) {
            case WaitingForContact _ -> MessageState.WAITING_FOR_CONTACT;
            case Queued _ -> MessageState.QUEUED;
            case Held _ -> MessageState.HELD;
            case Sending _ -> MessageState.SENDING;
            case Sent _ -> MessageState.SENT;
            case Failed _ -> MessageState.FAILED;
        };
    }

    /** How often sending was begun. */
    default int attempts() {
        return switch (this) {
            case WaitingForContact _ -> 0;
            case Queued queued -> queued.attempts;
            case Held held -> held.attempts;
            case Sending sending -> sending.attempts;
            case Sent sent -> sent.attempts;
            case Failed failed -> failed.attempts;
        };
    }
}
