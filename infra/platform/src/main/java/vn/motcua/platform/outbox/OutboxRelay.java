package vn.motcua.platform.outbox;

import static java.util.Comparator.comparingLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import vn.motcua.platform.outbox.WaitingDocuments.Advance;
import vn.motcua.platform.outbox.WaitingDocuments.Stuck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BinaryOperator;

/**
 * Publishes the outboxes of one collection. Writers wake it with what they wrote; a sweep finds
 * what nobody woke it for, after a crash or while the broker was away. Any number of instances may
 * run: they publish a message more than once at worst, and never out of order within a document.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int QUEUE = 20_000;

    /** Published in a second or two: well before a sweep would take it for forgotten. */
    private static final int BACKLOG = 4_000;

    private final WaitingDocuments documents;
    private final OutboxPublisher publisher;
    private final InstantSource clock;
    private final OutboxProperties properties;
    private final Counter published;
    private final SetAside aside;
    private final BlockingQueue<Outgoing> woken = new ArrayBlockingQueue<>(QUEUE);

    /** Before the first sweep, and after a failure, only a sweep knows what comes first. */
    private volatile boolean behind = true;

    private volatile @Nullable Thread worker;
    private Instant nextSweep = Instant.MIN;

    /**
     * By document, the last position that is out. A sweep may publish what its writer then wakes
     * the relay for, and two commands in a row both name the first one's messages. No cache of
     * Caffeine's: it may drop the very entry that was put last, which would then be sent again.
     */
    private final Map<Object, Long> recent =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
                    return size() > QUEUE;
                }
            };

    public OutboxRelay(
            WaitingDocuments documents,
            OutboxPublisher publisher,
            InstantSource clock,
            OutboxProperties properties,
            MeterRegistry meters) {
        this.documents = documents;
        this.publisher = publisher;
        this.clock = clock;
        this.properties = properties;
        this.published = Counter.builder("motcua.outbox.published").register(meters);
        this.aside = new SetAside(clock, properties.setAside(), meters);
    }

    /** Tells the relay of documents just written. Never blocks: what does not fit is swept. */
    public void wake(List<Outgoing> written) {
        for (Outgoing outgoing : written) {
            if (behind || !woken.offer(outgoing)) {
                behind = true;
                return;
            }
        }
    }

    /**
     * Whether so many documents more would be published soon. A bulk writer waits for it: what it
     * writes faster would have to be swept, and swept documents are read once more.
     */
    public boolean hasRoomFor(int more) {
        return !behind && woken.size() + more <= BACKLOG;
    }

    @Override
    public void start() {
        // Known before it runs: its loop ends when it is not the worker.
        Thread starting = Thread.ofPlatform().name("outbox-relay").unstarted(this::work);
        worker = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Thread stopping = worker;
        worker = null;
        if (stopping != null) {
            stopping.interrupt();
            joinUninterruptibly(stopping);
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Those that cannot be published for a reason of their own. */
    SetAside aside() {
        return aside;
    }

    private void work() {
        Duration pause = Duration.ZERO;
        while (isRunning()) {
            try {
                LockSupport.parkNanos(pause.toNanos());
                step();
                pause = Duration.ZERO;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failed) {
                if (!isRunning()) {
                    // Cut off by the stop; what is not recorded is swept after the start.
                    return;
                }
                // A relay that ends here would be missed by nobody until its events are.
                behind = true;
                pause = longer(pause);
                log.warn("The outbox could not be published; next try in {}", pause, failed);
            }
        }
    }

    private void step() throws InterruptedException {
        if (behind || !clock.instant().isBefore(nextSweep)) {
            sweep();
        }
        List<Outgoing> batch = new ArrayList<>();
        Outgoing first = woken.poll(untilNextSweep().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            woken.drainTo(batch, properties.batch() - 1);
            publish(stillWaiting(batch));
        }
    }

    private Duration untilNextSweep() {
        Duration left = Duration.between(clock.instant(), nextSweep);
        // A clock that was set back must not keep the relay from its sweep.
        return left.compareTo(properties.sweepInterval()) > 0 ? properties.sweepInterval() : left;
    }

    private void sweep() throws InterruptedException {
        if (behind) {
            sweepWaitingSince(clock.instant());
            woken.clear();
            // Writers may wake the relay again from here on; the next sweep finds what they wrote
            // until now.
            behind = false;
            sweepWaitingSince(clock.instant());
        } else {
            // What is newer still waits in the queue.
            sweepWaitingSince(clock.instant().minus(properties.sweepInterval()));
        }
        nextSweep = clock.instant().plus(properties.sweepInterval());
    }

    private void sweepWaitingSince(Instant moment) throws InterruptedException {
        Set<Object> recorded = new HashSet<>();
        while (true) {
            List<Object> waiting = documents.waiting(moment, properties.batch() + aside.size());
            List<Object> due =
                    waiting.stream()
                            .filter(id -> !aside.rests(id))
                            .limit(properties.batch())
                            .toList();
            if (due.isEmpty()) {
                aside.keepOnly(Set.copyOf(waiting), moment);
                return;
            }
            publish(look(due, recorded));
        }
    }

    /**
     * Reads documents that are listed as waiting.
     *
     * @param recorded those of which this sweep has found nothing left to publish
     */
    private List<Outgoing> look(List<Object> ids, Set<Object> recorded) {
        WaitingDocuments.Found found = documents.read(ids);
        found.stuck().forEach(aside::put);
        List<Outgoing> outgoing = new ArrayList<>(ids.size());
        for (Outgoing one : found.outgoing()) {
            Outgoing left = afterRecent(one);
            if (!left.messages().isEmpty() || recorded.add(one.documentId())) {
                outgoing.add(left);
            } else {
                aside.put(new Stuck(one.documentId(), StuckReason.UNCHANGED, null));
            }
        }
        return outgoing;
    }

    /** One for each document: its latest writer's view holds all that is still to be published. */
    private List<Outgoing> stillWaiting(List<Outgoing> batch) {
        Map<Object, Outgoing> latest = new LinkedHashMap<>();
        for (Outgoing outgoing : batch) {
            Outgoing left = afterRecent(outgoing);
            if (!left.messages().isEmpty() && !aside.holds(left.documentId())) {
                latest.merge(
                        left.documentId(),
                        left,
                        BinaryOperator.maxBy(comparingLong(Outgoing::through)));
            }
        }
        return List.copyOf(latest.values());
    }

    private Outgoing afterRecent(Outgoing outgoing) {
        return outgoing.after(recent.getOrDefault(outgoing.documentId(), 0L));
    }

    private void publish(List<Outgoing> batch) throws InterruptedException {
        OutboxPublisher.Result result = publisher.publish(batch);
        recent.putAll(result.publishedThrough());
        published.increment(result.messages());
        documents.advance(advances(batch, result.publishedThrough())).forEach(aside::put);
        result.refused().forEach((id, why) -> aside.put(new Stuck(id, StuckReason.REFUSED, why)));
        if (result.failure() != null) {
            throw new OutboxUnpublished(result.failure());
        }
    }

    /** Those of which something is out; what was out before is recorded again. */
    private List<Advance> advances(List<Outgoing> batch, Map<Object, Long> publishedThrough) {
        List<Advance> advances = new ArrayList<>(batch.size());
        for (Outgoing outgoing : batch) {
            Object id = outgoing.documentId();
            Long through = publishedThrough.get(id);
            if (through != null) {
                advances.add(new Advance(id, through, through == outgoing.through()));
            } else if (outgoing.messages().isEmpty()) {
                advances.add(new Advance(id, recent.getOrDefault(id, 0L), true));
            }
        }
        return advances;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(250) : pause.multipliedBy(2);
        return doubled.compareTo(Duration.ofSeconds(30)) > 0 ? Duration.ofSeconds(30) : doubled;
    }

    private static void joinUninterruptibly(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class OutboxUnpublished extends RuntimeException {

        OutboxUnpublished(Throwable cause) {
            super("The broker did not take all messages", cause);
        }
    }
}
