package vn.motcua.reporting.view;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.LedgerStatus;
import vn.motcua.reporting.books.Patience;
import vn.motcua.reporting.books.StatusReader;
import vn.motcua.reporting.ledger.Generation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Compares what was published with what the views show. */
@Component
public final class LedgerWatch implements StatusReader {

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final EventOffsets offsets;
    private final DoubledCodes doubled;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

    LedgerWatch(
            MongoTemplate mongo,
            LiveViews live,
            EventOffsets offsets,
            DoubledCodes doubled,
            InstantSource clock) {
        this.mongo = mongo;
        this.live = live;
        this.offsets = offsets;
        this.doubled = doubled;
        this.clock = clock;
    }

    @Override
    public LedgerStatus look() {
        LedgerStatus status = look(live.generation());
        last.set(new Look(clock.instant(), status));
        return status;
    }

    /** Looks now how far a generation is, live or not. */
    public LedgerStatus look(Generation generation) {
        Optional<EventOffsets.Ends> ends = offsets.ends(generation);
        return status(generation, progress(generation), ends.orElse(null));
    }

    @Override
    public LedgerStatus recent() {
        Look look = last.get();
        return look == null || look.at().plus(RECENT).isBefore(clock.instant())
                ? look()
                : look.status();
    }

    @Override
    public Optional<Map<Integer, Long>> eventEnds() {
        return offsets.ends(live.generation()).map(EventOffsets.Ends::published);
    }

    @Override
    public boolean shows(Map<Integer, Long> ends) {
        return shows(live.generation(), ends);
    }

    /** Whether a generation's views show everything before these offsets. */
    public boolean shows(Generation generation, Map<Integer, Long> ends) {
        return lag(progress(generation), ends) == 0;
    }

    /**
     * Waits until what was published before the question can be seen in the views of all these.
     *
     * @throws IllegalStateException when the broker is silent, or they do not catch up
     */
    public void await(Collection<Generation> generations) {
        Map<Integer, Long> ends =
                eventEnds().orElseThrow(() -> new IllegalStateException("The broker is silent"));
        boolean shown =
                Patience.until(
                                PATIENCE,
                                () -> Optional.of(ends).filter(_ -> all(generations, ends)))
                        .isPresent();
        if (!shown) {
            throw new IllegalStateException("The ledger does not catch up");
        }
    }

    /** How far the views show the ledger now, as a value that is equal while it is the same. */
    Object shown() {
        Generation generation = live.generation();
        return Map.entry(generation, Set.copyOf(progress(generation)));
    }

    /** How long ago the newest event counted was recorded; absent before the first one. */
    Optional<Duration> newestEventAge() {
        return Optional.ofNullable(recent().newestEventAt())
                .map(newest -> Duration.between(newest, clock.instant()));
    }

    private boolean all(Collection<Generation> generations, Map<Integer, Long> ends) {
        return generations.stream().allMatch(one -> shows(one, ends));
    }

    private List<Document> progress(Generation generation) {
        Criteria itsTopics =
                Criteria.where(ViewWriter.TOPIC).in(generation.totals(), generation.dossiers());
        return mongo.find(Query.query(itsTopics), Document.class, ViewWriter.PROGRESS);
    }

    private LedgerStatus status(
            Generation generation, List<Document> progress, EventOffsets.@Nullable Ends ends) {
        List<Document> totals =
                progress.stream()
                        .filter(one -> generation.totals().equals(one.getString(ViewWriter.TOPIC)))
                        .toList();
        Long lag = ends == null ? null : lag(progress, ends.published());
        Long eventsLag = ends == null || lag == null ? null : Math.min(lag, ends.uncommitted());
        return new LedgerStatus(
                sum(totals, "events"),
                sum(totals, "dossiers"),
                sum(totals, "waiting") + sum(totals, "deadLettered"),
                doubled.count(),
                newest(totals),
                eventsLag,
                lag == null || eventsLag == null ? null : lag - eventsLag,
                lag);
    }

    /** A partition is seen as far as the slower of the two views. */
    private static long lag(List<Document> progress, Map<Integer, Long> published) {
        return published.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - seen(progress, end.getKey())))
                .sum();
    }

    private static long seen(List<Document> progress, int partition) {
        List<Long> both =
                progress.stream()
                        .filter(one -> one.getInteger("partition") == partition)
                        .map(one -> one.getLong("nextOffset"))
                        .toList();
        return both.size() < 2 ? 0 : both.stream().min(Comparator.naturalOrder()).orElse(0L);
    }

    private static long sum(List<Document> progress, String field) {
        return progress.stream().mapToLong(one -> one.getLong(field)).sum();
    }

    private static @Nullable Instant newest(List<Document> progress) {
        return progress.stream()
                .map(one -> one.getDate("newestEventAt"))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Date::toInstant)
                .orElse(null);
    }

    private record Look(Instant at, LedgerStatus status) {}
}
