package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Held;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.WaitingForContact;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.notification.template.Content;

import java.time.Duration;
import java.time.Instant;

/**
 * One message to one recipient. Its id is a digest of event, recipient, channel and template, so
 * the same occasion can never make two of them; every step raises the version, so two senders can
 * never both take the same step.
 *
 * @param address absent while no contact is known
 * @param content absent while no contact is known, and once it was erased
 */
public record Message(
        String id,
        Occasion occasion,
        @Nullable Address address,
        @Nullable Content content,
        Instant createdAt,
        Progress progress,
        long version) {

    /** A message ready to be sent. */
    public static Message queued(Occasion occasion, Address address, Content content, Instant now) {
        String id = digest(occasion, address.medium().name(), address.recipient());
        return new Message(id, occasion, address, content, now, new Queued(0, now, null), 1);
    }

    /** What there would be to tell, once a contact is known. */
    public static Message waiting(Occasion occasion, Instant now) {
        String id = digest(occasion, "", "");
        return new Message(id, occasion, null, null, now, new WaitingForContact(), 1);
    }

    /** Whether a sender has something to do with it now. */
    boolean isDue(Instant now) {
        return switch (progress) {
            case Queued queued -> !queued.dueAt().isAfter(now);
            case Sending sending -> !sending.leaseUntil().isAfter(now);
            case WaitingForContact _, Held _, Sent _, Failed _ -> false;
        };
    }

    /** This message, not sent by itself when it otherwise would be. */
    Message held() {
        return progress instanceof Queued
                ? with(new Held(progress.attempts(), Reason.of(Cause.PERHAPS_SENT_BEFORE_RESTORE)))
                : this;
    }

    boolean isHeld() {
        return progress instanceof Held;
    }

    /** This held message, to be sent after all. */
    Message released(Instant now) {
        return with(new Queued(progress.attempts(), now, null));
    }

    /** This held message, never to be sent. */
    Message dismissed(String by) {
        return with(new Failed(progress.attempts(), new Reason(Cause.DISMISSED, by)));
    }

    /** This message in the hands of one sender. */
    Message claimed(Instant now, Duration lease) {
        return with(new Sending(progress.attempts() + 1, now.plus(lease)));
    }

    /** This message after its sender died or lost its lease: it may or may not have gone out. */
    Message interrupted() {
        return with(new Failed(progress.attempts(), Reason.of(Cause.INTERRUPTED)));
    }

    /** Whether the outcome of that attempt is still unknown here. */
    boolean awaitsOutcomeOf(int attempt) {
        return switch (progress) {
            case Sending sending -> sending.attempts() == attempt;
            // The sender outlived its lease and knows better than whoever gave it up.
            case Failed failed ->
                    failed.attempts() == attempt && failed.reason().cause() == Cause.INTERRUPTED;
            case WaitingForContact _, Queued _, Held _, Sent _ -> false;
        };
    }

    Message settled(Delivery delivery, Instant now, RetryPolicy retry) {
        int attempts = progress.attempts();
        return switch (delivery) {
            case Delivery.Accepted(var provider, var providerId) ->
                    with(new Sent(attempts, provider, providerId, now));
            case Delivery.GivenUp(var reason) -> with(new Failed(attempts, reason));
            case Delivery.TryLater(var reason) when content == null ->
                    with(new Failed(attempts, new Reason(Cause.ERASED, reason.detail())));
            case Delivery.TryLater(var reason) ->
                    with(
                            retry.next(attempts, now)
                                    .<Progress>map(at -> new Queued(attempts, at, reason))
                                    .orElseGet(() -> new Failed(attempts, reason)));
        };
    }

    boolean isErased() {
        return content == null && !(progress instanceof WaitingForContact);
    }

    /** This message without recipient and text; what was not sent will not be. */
    Message erased() {
        Address nobody = address == null ? null : new Address(address.medium(), null);
        Progress then =
                switch (progress) {
                    case WaitingForContact _, Queued _, Held _ ->
                            new Failed(progress.attempts(), Reason.of(Cause.ERASED));
                    case Sending _, Sent _, Failed _ -> progress;
                };
        return new Message(id, occasion, nobody, null, createdAt, then, version + 1);
    }

    private Message with(Progress next) {
        return new Message(id, occasion, address, content, createdAt, next, version + 1);
    }

    private static String digest(Occasion occasion, String medium, @Nullable String recipient) {
        return Sha256.hex(
                String.join(
                        "\n",
                        occasion.eventId().toString(),
                        String.valueOf(recipient),
                        medium,
                        occasion.template().key()));
    }
}
