package vn.motcua.notification.staff;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets warnings be swept now and then, once all is known that lay on the log at the start: it may
 * call off what was pending then.
 */
final class WarningClock implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WarningClock.class);

    private final WarningSweep sweep;
    private final BooleanSupplier open;
    private volatile @Nullable ScheduledExecutorService thread;

    WarningClock(WarningSweep sweep, BooleanSupplier open) {
        this.sweep = sweep;
        this.open = open;
    }

    @Override
    public void start() {
        long interval = sweep.interval().toMillis();
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("warning-sweep").factory());
        var _ =
                started.scheduleWithFixedDelay(
                        this::run, interval, interval, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = thread;
        if (stopping != null) {
            stopping.close();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            if (open.getAsBoolean()) {
                sweep.run();
            }
        } catch (RuntimeException failed) {
            log.warn("Warnings could not be swept; the next sweep tries again", failed);
        }
    }
}
