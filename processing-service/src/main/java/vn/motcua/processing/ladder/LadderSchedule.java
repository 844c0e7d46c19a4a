package vn.motcua.processing.ladder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

import vn.motcua.platform.position.CaughtUp;
import vn.motcua.processing.casework.CaseAgenda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Scans at intervals, in one instance of a consumer group at a time. */
final class LadderSchedule {

    private final LadderScan scan;
    private final Replanning replanning;
    private final CaseAgenda agenda;
    private final CaughtUp caughtUp;
    private final LockingTaskExecutor locks;
    private final InstantSource clock;
    private final String group;
    private final Duration lockAtMost;
    private volatile @Nullable Instant earliest;

    LadderSchedule(
            LadderScan scan,
            Replanning replanning,
            CaseAgenda agenda,
            CaughtUp caughtUp,
            LadderLocks locks,
            InstantSource clock,
            MeterRegistry meters) {
        this.scan = scan;
        this.replanning = replanning;
        this.agenda = agenda;
        this.caughtUp = caughtUp;
        this.locks = locks.executor();
        this.group = locks.group();
        this.lockAtMost = locks.atMost();
        this.clock = clock;
        Gauge.builder("motcua.ladder.oldest.action.age", this, LadderSchedule::ageSeconds)
                .baseUnit("seconds")
                .description("How long the oldest warning that is due has been waiting")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${motcua.processing.ladder.scan-interval:30s}")
    void scan() {
        if (caughtUp.isReached()) {
            alone("scan", scan::run);
        }
        earliest = agenda.earliest().orElse(null);
    }

    /** After a start the plan may be another one; later on, an older instance may have written. */
    @Scheduled(fixedDelayString = "${motcua.processing.ladder.replan-interval:1h}")
    void replan() {
        alone("replan", replanning::run);
    }

    private void alone(String task, Runnable work) {
        // The lock has the time of day of the machines, as the store compares it with nothing else.
        locks.executeWithLock(
                work,
                new LockConfiguration(
                        ClockProvider.now(),
                        "ladder/" + group + "/" + task,
                        lockAtMost,
                        Duration.ZERO));
    }

    private double ageSeconds() {
        Instant oldest = earliest;
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000.0);
    }
}
