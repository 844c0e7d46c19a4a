package vn.motcua.platform.messaging;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.platform.messaging.HeldDossiers.Held;
import vn.motcua.platform.messaging.Outcome.Result;
import vn.motcua.platform.messaging.Settlement.Way;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where dead letters are looked at, and taken after all or dismissed. Each step may be the last one
 * before the process is killed, and may be done twice: a letter is settled after what it says has
 * been stored, and its dossier let go after its last letter is settled.
 */
public final class DeadLetterDesk {

    private static final Logger events = LoggerFactory.getLogger(DeadLetterDesk.class);

    /** Some failures are over at once, such as two writers of one document. */
    private static final int TRIES = 3;

    /** As they were set aside, and by their place in the dossier where that is known. */
    private static final Comparator<DeadLetter> IN_ORDER =
            comparingLong((DeadLetter letter) -> letter.sequence() == null ? 0 : letter.sequence())
                    .thenComparingLong(letter -> letter.origin().offset());

    private final Supplier<DeadLetterLog> log;
    private final HeldDossiers held;
    private final Replayable records;
    private final Refusals refusals;
    private final Settling settling;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /**
     * Brings together what a service has.
     *
     * @param log which may be another one later
     * @param settling the log itself, unless somebody else writes to it
     */
    public DeadLetterDesk(
            Supplier<DeadLetterLog> log,
            HeldDossiers held,
            Replayable records,
            Refusals refusals,
            Settling settling,
            InstantSource clock,
            MeterRegistry meters) {
        this.log = log;
        this.held = held;
        this.records = records;
        this.refusals = refusals;
        this.settling = settling;
        this.clock = clock;
        this.meters = meters;
    }

    /** Every letter, the first set aside first. */
    Collection<DeadLetter> letters() {
        return log.get().read();
    }

    Optional<DeadLetter> find(Origin origin) {
        return log.get().read().stream().filter(letter -> letter.origin().equals(origin)).findAny();
    }

    /** What the record was, as text; empty when it had no body or was erased. */
    Optional<String> body(DeadLetter letter) {
        return log.get().record(letter).flatMap(Bodies::text);
    }

    /** The dossiers that wait behind a letter, and those still held though nothing is open. */
    List<WaitingDossier> dossiers() {
        // In this order: a dossier that is held meanwhile has its letter by the time it is seen.
        Map<String, Held> holds = holds();
        return WaitingDossier.of(open(log.get().read()), holds);
    }

    /**
     * Takes letters after all, dossier by dossier, each in its order.
     *
     * @param most how many letters at most, but for the last dossier's, which are all taken
     */
    Replay replay(Selection selection, boolean dryRun, int most, String by) {
        Map<String, Held> holds = holds();
        Map<String, List<DeadLetter>> open = open(log.get().read());
        List<Outcome> outcomes = new ArrayList<>();
        String last = null;
        boolean more = false;
        try (LetterReader reader = log.get().reader()) {
            var round = new Round(dryRun ? records.onTrial() : records, reader, dryRun, by);
            for (var dossier : selection.of(open, holds.keySet())) {
                if (outcomes.size() >= most) {
                    more = true;
                    break;
                }
                List<DeadLetter> all = open.getOrDefault(dossier, List.of());
                List<Outcome> here = round.replay(all, selection::holds);
                outcomes.addAll(here);
                last = dossier;
                if (!dryRun) {
                    releaseIfSettled(dossier, all, here, holds.get(dossier));
                }
            }
        }
        return new Replay(dryRun, outcomes, more ? last : null);
    }

    /**
     * Decides that letters shall not be taken. What is settled already, or unknown, is passed over.
     *
     * @param because why, for whoever asks later
     */
    List<Outcome> dismiss(Collection<Origin> origins, String because, String by) {
        Map<String, Held> holds = holds();
        List<Outcome> outcomes = new ArrayList<>();
        open(log.get().read())
                .forEach((dossier, all) -> {
                    List<Outcome> here =
                            all.stream()
                                    .filter(letter -> origins.contains(letter.origin()))
                                    .map(letter -> dismiss(letter, because, by))
                                    .toList();
                    if (!here.isEmpty()) {
                        releaseIfSettled(dossier, all, here, holds.get(dossier));
                        outcomes.addAll(here);
                    }
                });
        return outcomes;
    }

    private Outcome dismiss(DeadLetter letter, String because, String by) {
        return settle(letter, null, new Settlement(Way.DISMISSED, by, clock.instant(), because));
    }

    private Outcome settle(
            DeadLetter letter,
            @Nullable ConsumerRecord<String, byte[]> record,
            Settlement settlement) {
        boolean done = settling.settle(letter, record, settlement);
        Way way = settlement.way();
        meters.counter("motcua.dead.letters.settled", "way", way.word()).increment();
        events.info(
                "Letter {} was settled by {}: {}", letter.origin(), settlement.by(), way.word());
        return Outcome.of(letter, done ? result(way) : Result.ORDERED);
    }

    private void releaseIfSettled(
            String dossier, List<DeadLetter> open, List<Outcome> outcomes, @Nullable Held seen) {
        if (seen == null) {
            return;
        }
        var settled =
                outcomes.stream()
                        .filter(one -> one.result() != Result.REFUSED)
                        .map(Outcome::id)
                        .toList();
        if (open.stream().allMatch(one -> settled.contains(one.origin().toString()))) {
            held.release(seen);
            events.info("Dossier {} is held no more", dossier);
        }
    }

    private Map<String, Held> holds() {
        return held.all().stream().collect(toMap(Held::key, one -> one));
    }

    private static Map<String, List<DeadLetter>> open(Collection<DeadLetter> letters) {
        return letters.stream()
                .filter(DeadLetter::isOpen)
                .collect(groupingBy(DeadLetter::dossier, TreeMap::new, toList()));
    }

    private static Result result(Way way) {
        return switch (way) {
            case REPLAYED, MENDED -> Result.REPLAYED;
            case KNOWN -> Result.KNOWN;
            case DISMISSED -> Result.DISMISSED;
        };
    }

    /** One replay under way. */
    private final class Round {

        private final Replayable to;
        private final LetterReader reader;
        private final boolean dryRun;
        private final String by;

        Round(Replayable to, LetterReader reader, boolean dryRun, String by) {
            this.to = to;
            this.reader = reader;
            this.dryRun = dryRun;
            this.by = by;
        }

        List<Outcome> replay(List<DeadLetter> dossier, Predicate<DeadLetter> wanted) {
            List<Outcome> outcomes = new ArrayList<>();
            boolean behind = false;
            for (DeadLetter letter : dossier.stream().sorted(IN_ORDER).toList()) {
                if (wanted.test(letter)) {
                    Outcome outcome = replay(letter, behind);
                    behind |= outcome.result() == Result.REFUSED;
                    outcomes.add(outcome);
                } else {
                    behind = true;
                }
            }
            return outcomes;
        }

        private Outcome replay(DeadLetter letter, boolean behind) {
            var record = reader.read(letter);
            if (record.isEmpty()) {
                return Outcome.of(letter, Result.ERASED);
            }
            Way way;
            try {
                way = take(letter, record.get(), behind) ? Way.REPLAYED : Way.KNOWN;
            } catch (RuntimeException thrown) {
                var failure = Failure.of(thrown, refusals);
                return switch (failure.kind()) {
                    case TRANSIENT -> throw thrown;
                    case REFUSED, UNREADABLE -> Outcome.refused(letter, failure);
                    case PERMANENT -> {
                        events.warn("Letter {} still cannot be taken", letter.origin(), thrown);
                        yield Outcome.refused(letter, failure);
                    }
                };
            }
            return dryRun
                    ? Outcome.of(letter, result(way))
                    : settle(letter, record.get(), new Settlement(way, by, clock.instant(), null));
        }

        private boolean take(
                DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return to.take(letter, record, behind);
                } catch (RuntimeException thrown) {
                    boolean mayPass = Failure.of(thrown, refusals).kind() == FailureKind.PERMANENT;
                    if (attempt == TRIES || !mayPass) {
                        throw thrown;
                    }
                }
            }
        }
    }
}
