package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes receipts and says with them what became of messages. A receipt may come twice, before the
 * answer that names what it is for was written down, or for nothing this service has ever sent.
 */
public final class Receipts {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final int SWEEP = 1_000;

    private final Messages messages;
    private final EarlyReceipts early;
    private final InstantSource clock;
    private final DeliveryProperties.Receipts rules;
    private final MessageMeters meters;

    Receipts(
            Messages messages,
            EarlyReceipts early,
            InstantSource clock,
            DeliveryProperties.Receipts rules,
            MessageMeters meters) {
        this.messages = messages;
        this.early = early;
        this.clock = clock;
        this.rules = rules;
        this.meters = meters;
    }

    /** Takes one. When it returns the receipt is kept: the provider may forget it. */
    public void take(Receipt receipt) {
        if (isMatched(receipt)) {
            return;
        }
        early.keep(receipt, clock.instant());
        // A sender may have looked for early ones before this one was kept, and after the look
        // above.
        if (isMatched(receipt)) {
            early.remove(receipt.key());
        } else {
            meters.receipt("early");
        }
    }

    /** Takes what came before a provider's answer was written down. */
    void takeEarlyOnesOf(Handover handover) {
        early.of(handover.keys()).forEach(this::takeAgain);
    }

    /**
     * Takes what a killed process left, and lets go of what nobody knows. Until interrupted
     * messages had time to be noticed as such, that cannot be told.
     *
     * @param attendedSince since when messages are attended to, if they are
     */
    void sweep(@Nullable Instant attendedSince) {
        Instant longAgo = clock.instant().minus(rules.early());
        boolean noticed = attendedSince != null && !attendedSince.isAfter(longAgo);
        for (Receipt receipt : early.keptBefore(longAgo, SWEEP)) {
            if (!takeAgain(receipt) && noticed) {
                early.remove(receipt.key());
                meters.receipt("unknown");
                log.warn("{} tells of a message that nobody sent", receipt.provider());
            }
        }
    }

    private boolean takeAgain(Receipt receipt) {
        boolean matched = isMatched(receipt);
        if (matched) {
            early.remove(receipt.key());
        }
        return matched;
    }

    /** Whether there is a message that it tells of; it is told what is new to it. */
    private boolean isMatched(Receipt receipt) {
        Optional<Message> known = messages.of(receipt);
        while (known.isPresent()) {
            Message before = known.get();
            Optional<Message> after = before.told(receipt, clock.instant());
            if (after.isEmpty()) {
                meters.receipt("again");
                return true;
            }
            if (messages.replace(before, after.get())) {
                meters.receipt("matched");
                if (after.get().progress().state() != before.progress().state()) {
                    meters.entered(after.get());
                }
                return true;
            }
            known = messages.find(before.id());
        }
        return false;
    }
}
