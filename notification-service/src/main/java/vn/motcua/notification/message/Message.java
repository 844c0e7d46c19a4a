package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Expired;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Held;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Undeliverable;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Progress.WaitingForContact;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.SmsText;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message to one recipient. Its id is a digest of event, recipient, channel and template, so
 * the same occasion can never make two of them; every step raises the version, so two senders can
 * never both take the same step.
 *
 * @param address absent while no contact is known
 * @param content absent while no contact is known, and once it was erased
 * @param earlier what came of it before it was sent once more
 * @param steps what happened to it, the first and the last things
 */
public record Message(
        String id,
        Occasion occasion,
        @Nullable Address address,
        @Nullable Content content,
        Instant createdAt,
        Progress progress,
        Earlier earlier,
        List<Step> steps,
        long version) {

    public Message {
        steps = List.copyOf(steps);
    }

    /** A message ready to be sent. */
    public static Message queued(Occasion occasion, Address address, Content content, Instant now) {
        String id = digest(occasion, address.medium().name(), address.recipient());
        return entered(id, occasion, address, content, new Queued(0, now, null), now);
    }

    /** What there would be to tell, once a contact is known. */
    public static Message waiting(Occasion occasion, Instant now) {
        String id = digest(occasion, "", "");
        return entered(id, occasion, null, null, new WaitingForContact(), now);
    }

    private static Message entered(
            String id,
            Occasion occasion,
            @Nullable Address address,
            @Nullable Content content,
            Progress progress,
            Instant now) {
        List<Step> first = List.of(Step.to(progress, now));
        return new Message(
                id, occasion, address, content, now, progress, Earlier.NOTHING, first, 1);
    }

    /** Whether there is something to do with it now. */
    boolean isDue(Instant now) {
        Instant at = dueAt();
        return at != null && !at.isAfter(now);
    }

    /** When there is next something to do with it, if ever. */
    @Nullable Instant dueAt() {
        return switch (progress) {
            case Queued queued -> queued.dueAt();
            case Sending sending -> sending.leaseUntil();
            case Sent sent -> sent.receiptBy();
            case WaitingForContact _,
                    Held _,
                    Delivered _,
                    Undeliverable _,
                    Expired _,
                    Unknown _,
                    Failed _ ->
                    null;
        };
    }

    /** This message, not sent by itself when it otherwise would be. */
    Message held(Instant now) {
        Reason reason = Reason.of(Cause.PERHAPS_SENT_BEFORE_RESTORE);
        return progress instanceof Queued ? with(new Held(progress.attempts(), reason), now) : this;
    }

    boolean isHeld() {
        return progress instanceof Held;
    }

    /** This held message, to be sent after all. */
    Message released(Instant now) {
        return with(new Queued(progress.attempts(), now, null), now);
    }

    /** This held message, never to be sent. */
    Message dismissed(String by, Instant now) {
        return with(notSent(new Reason(Cause.DISMISSED, by)), now);
    }

    /** Whether somebody may order that it is sent once more: it is on no way, and can be sent. */
    boolean mayBeResent() {
        return switch (progress) {
            case Undeliverable _, Expired _, Unknown _, Failed _ -> content != null;
            case WaitingForContact _, Queued _, Held _, Sending _, Sent _, Delivered _ -> false;
        };
    }

    /** This message, to be sent once more because somebody says so. */
    Message resent(String because, Instant now) {
        Reason reason = new Reason(Cause.RESENT_BY_HAND, because);
        return knowing(Earlier.of(this, now))
                .with(new Queued(progress.attempts(), now, reason), now);
    }

    /** This message in the hands of one sender. */
    Message claimed(Instant now, Duration lease) {
        return with(new Sending(progress.attempts() + 1, now.plus(lease)), now);
    }

    /** This message after its sender died or lost its lease: it may or may not have gone out. */
    Message interrupted(Instant now) {
        return with(new Unknown(progress.attempts(), Reason.of(Cause.INTERRUPTED), null), now);
    }

    /** This message after its receipts did not come. */
    Message unconfirmed(Sent sent, Instant now) {
        return with(
                new Expired(
                        sent.attempts(), sent.handover(), sent.at(), Reason.of(Cause.NO_RECEIPT)),
                now);
    }

    /** Whether the outcome of that attempt is still unknown here. */
    boolean awaitsOutcomeOf(int attempt) {
        return switch (progress) {
            case Sending sending -> sending.attempts() == attempt;
            // The sender outlived its lease and knows better than whoever gave it up.
            case Unknown unknown ->
                    unknown.attempts() == attempt && unknown.reason().cause() == Cause.INTERRUPTED;
            case WaitingForContact _,
                    Queued _,
                    Held _,
                    Sent _,
                    Delivered _,
                    Undeliverable _,
                    Expired _,
                    Failed _ ->
                    false;
        };
    }

    /** This message after the answer of a provider, which may come after first receipts. */
    Message settled(Delivery delivery, Instant now, DeliveryProperties rules) {
        return reached(new Settlement(delivery, now, rules).of(this), now);
    }

    /** What it is when it is not sent now. */
    Progress notSent(Reason reason) {
        Handover known = progress.handover();
        return known == null && !earlier.perhapsSent()
                ? new Failed(progress.attempts(), reason)
                : new Unknown(progress.attempts(), reason, known);
    }

    /** That step, unless what was sent before has arrived: then there is nothing left to tell. */
    private Message reached(Progress next, Instant now) {
        Earlier.Taking arrived = earlier.arrived().orElse(null);
        if (arrived == null) {
            return with(next, now);
        }
        Handover taken = next.handover();
        Earlier all =
                taken == null
                        ? earlier
                        : earlier.and(new Earlier.Taking(taken, taken.parts().size(), now));
        return knowing(all)
                .with(new Delivered(next.attempts(), arrived.handover(), arrived.at(), now), now);
    }

    /** This message after a receipt; none when it changes nothing. */
    Optional<Message> told(Receipt receipt, Instant now) {
        return tellsOfEarlier(receipt)
                ? toldOfEarlier(receipt, now)
                : new Confirmation(receipt, parts(), now).of(progress).map(next -> with(next, now));
    }

    private boolean tellsOfEarlier(Receipt receipt) {
        Handover handover = progress.handover();
        return earlier.keys().contains(receipt.key())
                && (handover == null || !handover.keys().contains(receipt.key()));
    }

    private Optional<Message> toldOfEarlier(Receipt receipt, Instant now) {
        Earlier told = earlier.told(receipt);
        if (told.equals(earlier)) {
            return Optional.empty();
        }
        Message known = knowing(told);
        return Optional.of(
                switch (progress) {
                    case Queued _,
                            Held _,
                            Sent _,
                            Undeliverable _,
                            Expired _,
                            Unknown _,
                            Failed _ ->
                            known.reached(progress, now);
                    // Whoever is sending it will see what was told.
                    case WaitingForContact _, Sending _, Delivered _ -> known.with(progress, now);
                });
    }

    /** Of how many parts a message with that text consists. */
    int parts() {
        return content == null ? 1 : SmsText.of(content.text()).segments();
    }

    boolean isErased() {
        return content == null && !(progress instanceof WaitingForContact);
    }

    /**
     * This message without recipient and text, and without what anybody wrote or said of it; what
     * was not sent will not be.
     */
    Message erased(Instant now) {
        Address nobody = address == null ? null : new Address(address.medium(), null);
        List<Step> past = steps.stream().map(Step::erased).toList();
        var bare =
                new Message(
                        id, occasion, nobody, null, createdAt, progress, earlier, past, version);
        return bare.with(
                switch (progress) {
                    case WaitingForContact _, Queued _, Held _ -> notSent(Reason.of(Cause.ERASED));
                    case Sending _,
                            Sent _,
                            Delivered _,
                            Undeliverable _,
                            Expired _,
                            Unknown _,
                            Failed _ ->
                            progress;
                },
                now);
    }

    /**
     * This message one step further. Being claimed tells nobody anything: the history goes without.
     */
    private Message with(Progress step, Instant now) {
        Progress next = isErased() ? step.erased() : step;
        boolean told = next instanceof Sending || next.state() == progress.state();
        return new Message(
                id,
                occasion,
                address,
                content,
                createdAt,
                next,
                earlier,
                told ? steps : Step.append(steps, Step.to(next, now)),
                version + 1);
    }

    private Message knowing(Earlier known) {
        return new Message(
                id, occasion, address, content, createdAt, progress, known, steps, version);
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
