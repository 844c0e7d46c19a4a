package vn.motcua.reporting.recount;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Postings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Recounts now and then, and whenever it is asked to, one recount at a time. */
@Component
final class DriftAlarm {

    private static final Logger log = LoggerFactory.getLogger(DriftAlarm.class);

    /** As many as a person can look into; the number of all is told. */
    private static final int SHOWN = 100;

    private final Recounter recounter;
    private final InstantSource clock;
    private final AtomicReference<@Nullable RecountStatus> last = new AtomicReference<>();

    DriftAlarm(Recounter recounter, InstantSource clock) {
        this.recounter = recounter;
        this.clock = clock;
    }

    /** The recount that runs, or the last one. */
    Optional<RecountStatus> status() {
        return Optional.ofNullable(last.get());
    }

    /** Begins a recount; empty when one is running already. */
    Optional<RecountStatus> begin() {
        RecountStatus before = last.get();
        if (before != null && before.isRunning()) {
            return Optional.empty();
        }
        var begun =
                new RecountStatus(
                        clock.instant(), null, 0, recounter.dossiers(), null, List.of(), null);
        if (!last.compareAndSet(before, begun)) {
            return Optional.empty();
        }
        Thread.ofVirtual().name("recount").start(() -> run(begun));
        return Optional.of(begun);
    }

    @Scheduled(
            initialDelayString = "${motcua.reporting.recount.interval:15m}",
            fixedDelayString = "${motcua.reporting.recount.interval:15m}")
    void recount() {
        if (begin().isEmpty()) {
            log.info("A recount is still running");
        }
    }

    private void run(RecountStatus begun) {
        try {
            Map<Postings.Entry, Counts> drifting =
                    recounter.drifting(read -> last.set(at(begun, read)));
            if (!drifting.isEmpty()) {
                log.error("{} cells of the ledger drift from its facts", drifting.size());
            }
            last.set(done(begun, clock.instant(), drifting));
        } catch (RuntimeException failure) {
            log.warn("The recount could not be finished", failure);
            last.set(failed(begun, String.valueOf(failure.getMessage())));
        }
    }

    private static RecountStatus at(RecountStatus begun, long read) {
        return new RecountStatus(
                begun.startedAt(), null, read, begun.dossiers(), null, List.of(), null);
    }

    private RecountStatus failed(RecountStatus begun, String reason) {
        return new RecountStatus(
                begun.startedAt(), clock.instant(), 0, begun.dossiers(), null, List.of(), reason);
    }

    private static RecountStatus done(
            RecountStatus begun, Instant now, Map<Postings.Entry, Counts> drifting) {
        List<Drift> shown =
                drifting.entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getKey().day()))
                        .limit(SHOWN)
                        .map(one ->
                                new Drift(
                                        one.getKey().dimensions(),
                                        one.getKey().day(),
                                        one.getValue().amounts()))
                        .toList();
        return new RecountStatus(
                begun.startedAt(),
                now,
                begun.dossiers(),
                begun.dossiers(),
                (long) drifting.size(),
                shown,
                null);
    }
}
