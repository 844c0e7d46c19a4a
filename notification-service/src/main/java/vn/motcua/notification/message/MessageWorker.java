package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Attends to messages as they become due: woken by new ones, and sweeping for those nobody woke it
 * for. Any number of instances may run beside each other.
 */
final class MessageWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessageWorker.class);
    private static final int QUEUE = 10_000;
    private static final int SWEEP = 1_000;
    private static final long LOOK_UP_MILLIS = 1_000;

    private final Messages messages;
    private final MessageSender sender;
    private final Receipts receipts;
    private final InstantSource clock;
    private final DeliveryProperties properties;
    private final MessageMeters meters;
    private final StartGate gate;
    private final BlockingQueue<Runnable> due = new ArrayBlockingQueue<>(QUEUE);

    private volatile List<Thread> threads = List.of();
    private volatile @Nullable ScheduledExecutorService sweeper;
    private volatile boolean running;

    /** Since when the gate is open. */
    private volatile @Nullable Instant attendedSince;

    MessageWorker(
            Messages messages,
            MessageSender sender,
            Receipts receipts,
            InstantSource clock,
            DeliveryProperties properties,
            MessageMeters meters,
            StartGate gate) {
        this.messages = messages;
        this.sender = sender;
        this.receipts = receipts;
        this.clock = clock;
        this.properties = properties;
        this.meters = meters;
        this.gate = gate;
    }

    /**
     * Tells of a message that is due, as it was stored. Never blocks: what does not fit is swept.
     */
    void wake(Message message) {
        var _ = due.offer(() -> sender.attend(message));
    }

    private void wake(String id) {
        var _ = due.offer(() -> sender.attend(id));
    }

    @Override
    public void start() {
        running = true;
        List<Thread> started = new ArrayList<>();
        for (int number = 1; number <= properties.senders(); number++) {
            started.add(Thread.ofPlatform().name("message-sender-" + number).start(this::sendOn));
        }
        threads = List.copyOf(started);
        sweeper =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("message-sweep").factory());
        var _ =
                sweeper.scheduleWithFixedDelay(
                        this::sweep,
                        0,
                        properties.sweepInterval().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for what is being sent: to interrupt it would leave its fate unknown. What is answered
     * by then, and the store does not take, is given up.
     */
    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService stopping = sweeper;
        if (stopping != null) {
            stopping.close();
        }
        threads.forEach(this::join);
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sendOn() {
        try {
            if (!gate.await(() -> running)) {
                return;
            }
        } catch (InterruptedException stopped) {
            return;
        }
        attendedSince = clock.instant();
        while (running) {
            try {
                Runnable attending = due.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (attending != null) {
                    attending.run();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                log.error("A message could not be attended to; the sweep will find it", failed);
            }
        }
    }

    void sweep() {
        try {
            if (due.isEmpty()) {
                messages.due(clock.instant(), SWEEP).forEach(this::wake);
            }
            meters.oldestQueuedSince(messages.oldestQueued().orElse(null));
            meters.held(messages.count(MessageState.HELD));
            meters.unknown(messages.count(MessageState.UNKNOWN));
            receipts.sweep(attendedSince);
        } catch (RuntimeException failed) {
            log.warn("Due messages could not be looked for", failed);
        }
    }

    private void join(Thread thread) {
        try {
            if (!thread.join(properties.timeout())) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
