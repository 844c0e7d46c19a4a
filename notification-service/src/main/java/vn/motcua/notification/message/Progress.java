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
     * @param reason of the last failed attempt, or of its being sent again, if there is one
     */
    record Queued(int attempts, Instant dueAt, @Nullable Reason reason) implements Progress {}

    /** Not to be sent unless somebody says so: it may have been, before the store was restored. */
    record Held(int attempts, Reason reason) implements Progress {}

    /** Claimed by one sender; after the lease nobody can say whether it went out. */
    record Sending(int attempts, Instant leaseUntil) implements Progress {}

    /**
     * Taken over by a provider.
     *
     * @param receiptBy until when its receipts are waited for; absent where none will come
     */
    record Sent(int attempts, Handover handover, Instant at, @Nullable Instant receiptBy)
            implements Progress {}

    /** On the phone, with all its parts: the provider's receipts say so. */
    record Delivered(int attempts, Handover handover, Instant sentAt, Instant at)
            implements Progress {}

    /** Taken by a provider that could not bring it to the phone: a receipt says so. */
    record Undeliverable(int attempts, Handover handover, Instant sentAt, Reason reason)
            implements Progress {}

    /** Taken by a provider that has not told in time what became of it. */
    record Expired(int attempts, Handover handover, Instant sentAt, Reason reason)
            implements Progress {}

    /**
     * Perhaps sent: what was begun was not seen to end. It is never sent again by itself.
     *
     * @param taken the parts that surely went out, if any did
     */
    record Unknown(int attempts, Reason reason, @Nullable Handover taken) implements Progress {}

    /** Not sent, and not to be sent any more. */
    record Failed(int attempts, Reason reason) implements Progress {}

    /** Its stable name, as the API and the meters know it. */
    default MessageState state() {
        return switch (this) {
            case WaitingForContact _ -> MessageState.WAITING_FOR_CONTACT;
            case Queued _ -> MessageState.QUEUED;
            case Held _ -> MessageState.HELD;
            case Sending _ -> MessageState.SENDING;
            case Sent _ -> MessageState.SENT;
            case Delivered _ -> MessageState.DELIVERED;
            case Undeliverable _ -> MessageState.UNDELIVERABLE;
            case Expired _ -> MessageState.EXPIRED;
            case Unknown _ -> MessageState.UNKNOWN;
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
            case Delivered delivered -> delivered.attempts;
            case Undeliverable undeliverable -> undeliverable.attempts;
            case Expired expired -> expired.attempts;
            case Unknown unknown -> unknown.attempts;
            case Failed failed -> failed.attempts;
        };
    }

    /** Why it has come no further, or why it is where it is. */
    default @Nullable Reason reason() {
        return switch (this) {
            case Queued queued -> queued.reason;
            case Held held -> held.reason;
            case Undeliverable undeliverable -> undeliverable.reason;
            case Expired expired -> expired.reason;
            case Unknown unknown -> unknown.reason;
            case Failed failed -> failed.reason;
            case WaitingForContact _, Sending _, Sent _, Delivered _ -> null;
        };
    }

    /** The same without what anybody wrote or said of it. */
    default Progress erased() {
        return switch (this) {
            case Queued(var attempts, var dueAt, var reason) ->
                    new Queued(attempts, dueAt, reason == null ? null : reason.erased());
            case Held(var attempts, var reason) -> new Held(attempts, reason.erased());
            case Undeliverable(var attempts, var handover, var sentAt, var reason) ->
                    new Undeliverable(attempts, handover, sentAt, reason.erased());
            case Expired(var attempts, var handover, var sentAt, var reason) ->
                    new Expired(attempts, handover, sentAt, reason.erased());
            case Unknown(var attempts, var reason, var taken) ->
                    new Unknown(attempts, reason.erased(), taken);
            case Failed(var attempts, var reason) -> new Failed(attempts, reason.erased());
            case WaitingForContact _, Sending _, Sent _, Delivered _ -> this;
        };
    }

    /** What a provider has of it. */
    default @Nullable Handover handover() {
        return switch (this) {
            case Sent sent -> sent.handover;
            case Delivered delivered -> delivered.handover;
            case Undeliverable undeliverable -> undeliverable.handover;
            case Expired expired -> expired.handover;
            case Unknown unknown -> unknown.taken;
            case WaitingForContact _, Queued _, Held _, Sending _, Failed _ -> null;
        };
    }

    /** When a provider took it. */
    default @Nullable Instant sentAt() {
        return switch (this) {
            case Sent sent -> sent.at;
            case Delivered delivered -> delivered.sentAt;
            case Undeliverable undeliverable -> undeliverable.sentAt;
            case Expired expired -> expired.sentAt;
            case WaitingForContact _, Queued _, Held _, Sending _, Unknown _, Failed _ -> null;
        };
    }
}
