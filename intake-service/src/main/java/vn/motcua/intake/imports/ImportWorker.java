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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Works through imports, one at a time, and also through those a stop or a kill left. An import
 * never outruns the relay: what the relay knows it need not look for.
 */
@Component
final class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final UUID NOTHING = new UUID(0, 0);

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** So many glances without room are worth a word to whoever waits for the import. */
    private static final int TELLING = 100;

    private final Spool spool;
    private final ImportJobs jobs;
    private final ImportCustody custody;
    private final ImportRunner runner;
    private final OutboxRelay relay;
    private final InstantSource clock;
    private final BlockingQueue<UUID> waiting = new LinkedBlockingQueue<>();
    private Instant nextRound = Instant.MIN;
    private UUID current = NOTHING;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile @Nullable Thread worker;

    ImportWorker(
            Spool spool,
            ImportJobs jobs,
            ImportCustody custody,
            ImportRunner runner,
            OutboxRelay relay,
            InstantSource clock) {
        this.spool = spool;
        this.jobs = jobs;
        this.custody = custody;
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
        submit(NOTHING);
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
            attempt(signal, custody::clearAway);
            while (signal.getCount() > 0) {
                attempt(signal, this::makeRound);
                current = Objects.requireNonNullElse(next(), NOTHING);
                if (!current.equals(NOTHING)) {
                    attempt(signal, () -> finish(current, signal));
                    current = NOTHING;
                }
            }
        } catch (ImportStopped stopped) {
            log.info("An import was stopped and goes on at the next start");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable UUID next() throws InterruptedException {
        return waiting.poll(ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Also finds what should be worked on here and is not, whatever happened to it. */
    private void makeRound() {
        if (clock.instant().isBefore(nextRound)) {
            return;
        }
        nextRound = clock.instant().plus(ROUND);
        try {
            custody.round().stream()
                    .filter(id -> !id.equals(current) && !waiting.contains(id))
                    .forEach(this::submit);
        } catch (DataAccessResourceFailureException away) {
            nextRound = Instant.MIN;
            throw away;
        } catch (RuntimeException failed) {
            // Must not end the import that is being worked on.
            log.error("Some imports may have to wait for the next round", failed);
        }
    }

    private void finish(UUID id, CountDownLatch signal) {
        ImportJob job = jobs.find(id).orElse(null);
        if (job == null || job.state() != ImportState.RUNNING) {
            return;
        }
        try {
            runner.run(job, job.order().dryRun() ? () -> goOn(signal) : () -> keepPace(id, signal));
            jobs.done(id, clock.instant());
            log.info("Import {} done", id);
        } catch (ImportFailed failed) {
            log.warn("Import {} failed", id, failed);
            jobs.failed(id, failed.failure(), clock.instant());
        } catch (ImportStopped | ImportGone | DataAccessResourceFailureException later) {
            throw later;
        } catch (RuntimeException unexpected) {
            log.error("Import {} failed unexpectedly", id, unexpected);
            jobs.failed(id, ImportFailure.INTERNAL, clock.instant());
        }
        spool.delete(id);
    }

    private void keepPace(UUID id, CountDownLatch signal) {
        goOn(signal);
        for (int glances = 1; !relay.hasRoomFor(ImportPass.BATCH); glances++) {
            if (glances == TELLING) {
                jobs.waiting(id, ImportWait.OUTBOX);
            }
            pause(signal, GLANCE);
            makeRound();
        }
    }

    private void goOn(CountDownLatch signal) {
        pause(signal, Duration.ZERO);
        makeRound();
    }

    /** Whatever is wrong with one import, the others go on; a later round comes back to it. */
    private void attempt(CountDownLatch signal, Runnable work) {
        try {
            patiently(signal, work);
        } catch (ImportStopped stopped) {
            throw stopped;
        } catch (RuntimeException failed) {
            log.error("An import could not be worked on; it is tried again", failed);
        }
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
