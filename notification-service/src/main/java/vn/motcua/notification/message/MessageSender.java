package vn.motcua.notification.message;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

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

import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes one message as far as it will go: claim, send, settle, each one conditional write. Killed
 * between any two of them it leaves a message that is sent once at most.
 */
final class MessageSender {

    private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

    private final Messages messages;
    private final Receipts receipts;
    private final Carriers carriers;
    private final InstantSource clock;
    private final DeliveryProperties properties;
    private final MessageMeters meters;
    private final Pause pause;

    MessageSender(
            Messages messages,
            Receipts receipts,
            Carriers carriers,
            InstantSource clock,
            DeliveryProperties properties,
            MessageMeters meters,
            Pause pause) {
        this.messages = messages;
        this.receipts = receipts;
        this.carriers = carriers;
        this.clock = clock;
        this.properties = properties;
        this.meters = meters;
        this.pause = pause;
    }

    /** Does what is due with a message; does nothing when it is not due or somebody else's. */
    void attend(String id) {
        messages.find(id).ifPresent(this::attend);
    }

    /** The same with a copy, which may be stale: of that one nothing is taken. */
    void attend(Message message) {
        if (!message.isDue(clock.instant())) {
            return;
        }
        switch (message.progress()) {
            case Queued _ -> send(message);
            case Sending _ -> giveUp(message);
            case WaitingForContact _,
                    Held _,
                    Sent _,
                    Delivered _,
                    Undeliverable _,
                    Expired _,
                    Unknown _,
                    Failed _ -> {}
        }
    }

    private void send(Message queued) {
        Instant now = clock.instant();
        Message claimed = queued.claimed(now, properties.lease());
        if (!take(queued, claimed)) {
            return;
        }
        Delivery delivery = carriers.of(claimed).send(claimed);
        settle(claimed, delivery, now.plus(properties.lease()));
        if (delivery instanceof Delivery.Accepted(var handover, var receiptsFollow)
                && receiptsFollow) {
            receipts.takeEarlyOnesOf(handover);
        }
    }

    /**
     * Notes what became of a message. Nobody else knows it, so a store that fails is asked again
     * for as long as nobody may take the message for interrupted.
     */
    private void settle(Message claimed, Delivery delivery, Instant leaseUntil) {
        while (true) {
            try {
                settle(claimed, delivery);
                return;
            } catch (DataAccessException failed) {
                if (!clock.instant().isBefore(leaseUntil) || !isRested()) {
                    log.error(
                            "It could not be written down what became of message {}: {}",
                            claimed.id(),
                            delivery);
                    throw failed;
                }
                log.warn("It cannot be written down yet what became of {}", claimed.id(), failed);
            }
        }
    }

    /** False when there is no time left, because the service stops. */
    private boolean isRested() {
        try {
            pause.take();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void settle(Message claimed, Delivery delivery) {
        int attempt = claimed.progress().attempts();
        Message known = claimed;
        while (known.awaitsOutcomeOf(attempt)) {
            forgetErased(known);
            if (take(known, known.settled(delivery, clock.instant(), properties))) {
                return;
            }
            known = messages.find(claimed.id()).orElseThrow();
        }
        forgetErased(known);
    }

    /**
     * Whoever erased it may have been there before the carrier kept something of it. To be called
     * before the step that ends it: nobody looks at it any more after that one.
     */
    private void forgetErased(Message message) {
        if (message.isErased()) {
            forget(message);
        }
    }

    private void giveUp(Message abandoned) {
        forgetErased(abandoned);
        if (take(abandoned, abandoned.interrupted(clock.instant()))) {
            log.warn("Message {} was interrupted; it may or may not be sent", abandoned.id());
        }
    }

    private boolean take(Message before, Message after) {
        boolean taken = messages.replace(before, after);
        if (taken) {
            meters.entered(after);
            if (after.progress() instanceof Failed failed) {
                log.warn("Message {} failed: {}", after.id(), failed.reason().cause().key());
            }
        }
        return taken;
    }

    /** Lets carriers forget what they keep of a message. */
    void forget(Message message) {
        carriers.forget(message);
    }
}
