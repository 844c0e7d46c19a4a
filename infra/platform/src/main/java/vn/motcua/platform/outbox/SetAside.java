package vn.motcua.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.platform.outbox.WaitingDocuments.Stuck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Documents that cannot be published for a reason of their own. Each is left alone for a while that
 * doubles every time, so that the others go on at their speed.
 */
final class SetAside {

    private static final Logger log = LoggerFactory.getLogger(SetAside.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final InstantSource clock;
    private final Duration firstPause;
    private final MeterRegistry meters;
    private final Map<Object, Entry> entries = new ConcurrentHashMap<>();

    /**
     * Starts empty.
     *
     * @param firstPause how long a document is left alone the first time
     */
    SetAside(InstantSource clock, Duration firstPause, MeterRegistry meters) {
        this.clock = clock;
        this.firstPause = firstPause;
        this.meters = meters;
        for (StuckReason reason : StuckReason.values()) {
            counter(reason);
        }
        Gauge.builder("motcua.outbox.aside", entries, Map::size)
                .description("Documents whose events wait for a reason of their own")
                .register(meters);
    }

    void put(Stuck stuck) {
        Object id = stuck.documentId();
        Instant now = clock.instant();
        Entry before = entries.get(id);
        Duration pause = before == null ? firstPause : longer(before.pause());
        Instant since = before == null ? now : before.since();
        entries.put(id, new Entry(id, stuck.reason(), since, pause, now.plus(pause)));
        counter(stuck.reason()).increment();
        log.error(
                "The events of document {} are set aside: {}; next try in {}",
                id,
                stuck.reason().words(),
                pause,
                stuck.cause());
    }

    boolean holds(Object id) {
        return entries.containsKey(id);
    }

    /** Whether it is too early to try this one again. */
    boolean rests(Object id) {
        Entry entry = entries.get(id);
        return entry != null && clock.instant().isBefore(entry.until());
    }

    /**
     * Forgets those that do not wait any more.
     *
     * @param waiting all that waited at that moment
     */
    void keepOnly(Collection<Object> waiting, Instant moment) {
        entries.values().stream()
                .filter(entry -> !entry.since().isAfter(moment))
                .map(Entry::id)
                .filter(id -> !waiting.contains(id))
                .forEach(id -> {
                    entries.remove(id);
                    log.info("The events of document {} no longer wait", id);
                });
    }

    int size() {
        return entries.size();
    }

    /** Those that were set aside first. */
    List<Entry> first(int most) {
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::since))
                .limit(most)
                .toList();
    }

    private Counter counter(StuckReason reason) {
        return Counter.builder("motcua.outbox.stuck")
                .description("How often a document's events could not be published or recorded")
                .tag("reason", reason.key())
                .register(meters);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /**
     * One document.
     *
     * @param since when it was set aside first
     * @param until when it is tried again
     */
    record Entry(Object id, StuckReason reason, Instant since, Duration pause, Instant until) {}
}
