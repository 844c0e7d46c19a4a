package vn.motcua.intake.imports;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

import vn.motcua.platform.outbox.OutboxRelay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Works through imports, one at a time, and at the start through those a stop or a kill left. An
 * import never outruns the relay: what the relay knows it need not look for.
 */
@Component
final class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    /** A crashed request leaves a file; nobody waits that long for one in use. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Spool spool;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final OutboxRelay relay;
    private final InstantSource clock;
    private final BlockingQueue<UUID> waiting = new LinkedBlockingQueue<>();
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile @Nullable Thread worker;

    ImportWorker(
            Spool spool,
            ImportJobs jobs,
            ImportRunner runner,
            OutboxRelay relay,
            InstantSource clock) {
        this.spool = spool;
        this.jobs = jobs;
        this.runner = runner;
        this.relay = relay;
        this.clock = clock;
    }

    void submit(UUID id) {
        waiting.add(id);
    }

    @Override
    public void start() {
        var signal = new CountDownLatch(1);
        stop = signal;
        worker = Thread.ofPlatform().name("import-worker").start(() -> work(signal));
    }

    @Override
    public void stop() {
        stop.countDown();
        Thread stopping = worker;
        try {
            if (stopping != null) {
                stopping.join(PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void work(CountDownLatch signal) {
        try {
            patiently(signal, this::resume);
            while (signal.getCount() > 0) {
                UUID next = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    patiently(signal, () -> finish(next, signal));
                }
            }
        } catch (ImportStopped stopped) {
            log.info("An import was stopped and goes on at the next start");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void resume() {
        List<ImportJob> running = jobs.running();
        Instant forgotten = clock.instant().minus(FORGOTTEN);
        for (ImportJob job : running) {
            if (spool.has(job.id())) {
                submit(job.id());
            } else if (job.startedAt().isBefore(forgotten)) {
                jobs.failed(job.id(), ImportFailure.FILE_LOST, clock.instant());
            } else {
                log.warn(
                        "The file of import {} is not here; another instance may have it",
                        job.id());
            }
        }
        Set<UUID> needed = running.stream().map(ImportJob::id).collect(Collectors.toSet());
        spool.sweep(forgotten, needed::contains);
    }

    private void finish(UUID id, CountDownLatch signal) {
        ImportJob job = jobs.find(id).orElse(null);
        if (job == null || job.state() != ImportState.RUNNING) {
            return;
        }
        try {
            runner.run(job, job.order().dryRun() ? () -> goOn(signal) : () -> keepPace(signal));
            jobs.done(id, clock.instant());
            log.info("Import {} done", id);
        } catch (ImportFailed failed) {
            log.warn("Import {} failed", id, failed);
            jobs.failed(id, failed.failure(), clock.instant());
        } catch (ImportStopped | DataAccessResourceFailureException later) {
            throw later;
        } catch (RuntimeException unexpected) {
            log.error("Import {} failed unexpectedly", id, unexpected);
            jobs.failed(id, ImportFailure.INTERNAL, clock.instant());
        }
        spool.delete(id);
    }

    private void keepPace(CountDownLatch signal) {
        goOn(signal);
        while (!relay.hasRoomFor(ImportPass.BATCH)) {
            pause(signal, GLANCE);
        }
    }

    private static void goOn(CountDownLatch signal) {
        pause(signal, Duration.ZERO);
    }

    /** Tries until the store answers. */
    private static void patiently(CountDownLatch signal, Runnable attempt) {
        for (Duration pause = GLANCE; ; pause = longer(pause)) {
            try {
                attempt.run();
                return;
            } catch (DataAccessResourceFailureException away) {
                log.warn("The store does not answer; imports go on in {}", pause, away);
                pause(signal, pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static void pause(CountDownLatch signal, Duration pause) {
        try {
            if (signal.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ImportStopped();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImportStopped();
        }
    }
}
