package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import vn.motcua.notification.message.Progress.Sent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks what became of messages whose receipts are late, of one after the other and beside the
 * senders: a provider that does not answer keeps nothing from being sent.
 */
final class LateReceipts implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LateReceipts.class);
    private static final int SWEEP = 1_000;

    private final Messages messages;
    private final Receipts receipts;
    private final Carriers carriers;
    private final InstantSource clock;
    private final Duration interval;
    private final MessageMeters meters;
    private final StartGate gate;

    private volatile @Nullable ScheduledExecutorService asker;
    private volatile boolean running;

    LateReceipts(
            Messages messages,
            Receipts receipts,
            Carriers carriers,
            InstantSource clock,
            Duration interval,
            MessageMeters meters,
            StartGate gate) {
        this.messages = messages;
        this.receipts = receipts;
        this.carriers = carriers;
        this.clock = clock;
        this.interval = interval;
        this.meters = meters;
        this.gate = gate;
    }

    @Override
    public void start() {
        running = true;
        asker =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("message-asker").factory());
        var _ =
                asker.scheduleWithFixedDelay(
                        this::askForAll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for the answer to what is being asked; the rest is asked after the next start. */
    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService stopping = asker;
        if (stopping != null) {
            stopping.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void askForAll() {
        try {
            if (gate.await(() -> running)) {
                messages.late(clock.instant(), SWEEP).stream()
                        .takeWhile(_ -> running)
                        .forEach(this::askUnlessItFails);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.warn("Messages whose receipts are late could not be looked for", failed);
        }
    }

    private void askUnlessItFails(String id) {
        try {
            ask(id);
        } catch (RuntimeException failed) {
            log.error("Nobody could be asked for message {}; the sweep will find it", id, failed);
        }
    }

    /** Asks what became of a message; without an answer that is unknown. */
    void ask(String id) {
        Message late = messages.find(id).orElse(null);
        if (late == null || !late.isDue(clock.instant())) {
            return;
        }
        if (late.progress() instanceof Sent sent) {
            carriers.of(late).ask(sent.handover()).forEach(receipts::take);
            messages.find(id).ifPresent(this::expire);
        }
    }

    private void expire(Message message) {
        if (message.progress() instanceof Sent sent) {
            Message expired = message.unconfirmed(sent, clock.instant());
            if (messages.replace(message, expired)) {
                meters.entered(expired);
                log.warn(
                        "{} did not tell in time of message {}",
                        sent.handover().provider(),
                        message.id());
            }
        }
    }
}
