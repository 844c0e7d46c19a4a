package vn.motcua.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One dossier reduced to what the ledger counts. Every day is a day in Asia/Ho_Chi_Minh.
 *
 * @param clocks how its legal clock stood, in order, at most one state per day, never empty
 * @param closing absent while it is open
 * @param sequence of the last event that went in
 * @param holders who had it in hand, in order, the first where it was received, one more for each
 *     department and each officer it came to; empty in a fact written before shares were counted:
 *     it has none, and no journal, until it is counted again
 * @param journal what was learned when, in order
 * @param reopenings earlier closings and when each was followed by a reopening, in order. In a fact
 *     written before these were kept a reopened dossier counts as open all along
 */
public record Fact(
        DossierId dossierId,
        DossierCode code,
        Dimensions dimensions,
        Instant receivedAt,
        List<ClockState> clocks,
        @Nullable Closing closing,
        long sequence,
        List<Holder> holders,
        List<JournalEntry> journal,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reopening> reopenings) {

    public Fact {
        clocks = List.copyOf(clocks);
        holders = holders == null ? List.of() : List.copyOf(holders);
        journal = journal == null ? List.of() : List.copyOf(journal);
        reopenings = reopenings == null ? List.of() : List.copyOf(reopenings);
        if (clocks.isEmpty()) {
            throw new IllegalArgumentException("A dossier has a clock from its reception on");
        }
    }

    static Fact received(
            DossierId id,
            DossierCode code,
            Dimensions dimensions,
            Instant receivedAt,
            @Nullable Instant dueAt) {
        return new Fact(
                id,
                code,
                dimensions,
                receivedAt,
                List.of(new ClockState(receivedAt, dueAt)),
                null,
                1,
                List.of(new Holder(receivedAt, dimensions.agency(), dimensions.department())),
                List.of(),
                List.of());
    }

    /** The same after events that changed nothing of it. */
    Fact upTo(long later) {
        return new Fact(
                dossierId,
                code,
                dimensions,
                receivedAt,
                clocks,
                closing,
                later,
                holders,
                journal,
                reopenings);
    }

    public LocalDate receivedDay() {
        return VietnamTime.date(receivedAt);
    }

    /** The due date valid now, or when the dossier was closed. */
    public @Nullable Instant dueAt() {
        return clocks.getLast().dueAt();
    }

    public @Nullable LocalDate closedDay() {
        return closing == null ? null : closing.day();
    }

    /** The days over which it was open; a dossier closed on the day it came has none. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < clocks.size(); i++) {
            ClockState clock = clocks.get(i);
            LocalDate until = end(clock, i + 1 < clocks.size() ? clocks.get(i + 1) : null);
            if (until == null || clock.day().isBefore(until)) {
                Instant due = clock.dueAt();
                spans.add(Span.of(clock, until, due == null ? null : VietnamTime.date(due)));
            }
        }
        return List.copyOf(spans);
    }

    /** The day that ended a state of its clock: the next state's, or the closing before that. */
    private @Nullable LocalDate end(ClockState clock, @Nullable ClockState next) {
        LocalDate end = next == null ? closedDay() : next.day();
        for (Reopening reopening : reopenings) {
            LocalDate closed = reopening.closing().day();
            // Reopened on the day of its closing it was open at the end of every day.
            if (closed.isBefore(reopening.day())
                    && !clock.day().isAfter(closed)
                    && (end == null || end.isAfter(closed))) {
                end = closed;
            }
        }
        return end;
    }

    /** Its rounds from the reception on, one more than it was reopened. */
    public List<Round> rounds() {
        if (reopenings.isEmpty()) {
            return List.of(new Round(this, 0, receivedAt, dueAt(), closing, spans(), holders));
        }
        List<List<Holder>> hands = handsByRound();
        List<Round> rounds = new ArrayList<>();
        Instant begun = receivedAt;
        for (Reopening reopening : reopenings) {
            int number = rounds.size();
            List<Span> spans = spans(begun, reopening.closing());
            rounds.add(
                    new Round(
                            this,
                            number,
                            begun,
                            reopening.dueAt(),
                            reopening.closing(),
                            spans,
                            hands.get(number)));
            begun = reopening.at();
        }
        int last = rounds.size();
        List<Span> spans = spans(begun, closing);
        rounds.add(new Round(this, last, begun, dueAt(), closing, spans, hands.get(last)));
        return List.copyOf(rounds);
    }

    /** The spans of a round; no span reaches over a closing. */
    private List<Span> spans(Instant begunAt, @Nullable Closing closedBy) {
        LocalDate begun = VietnamTime.date(begunAt);
        return spans().stream()
                .filter(span -> !span.from().isBefore(begun))
                .filter(span -> closedBy == null || span.from().isBefore(closedBy.day()))
                .toList();
    }

    private List<List<Holder>> handsByRound() {
        List<List<Holder>> hands = new ArrayList<>();
        for (Holder holder : holders) {
            if (hands.isEmpty() || holder.beginsRound()) {
                hands.add(new ArrayList<>());
            }
            hands.getLast().add(holder);
        }
        while (hands.size() <= reopenings.size()) {
            hands.add(List.of());
        }
        return hands;
    }

    /** Whether both would be counted and listed alike; a paper that was filed changes neither. */
    public boolean countsLike(Fact other) {
        return code.equals(other.code)
                && clocks.equals(other.clocks)
                && Objects.equals(closing, other.closing)
                && holders.equals(other.holders)
                && reopenings.equals(other.reopenings)
                && dimensions.equals(other.dimensions);
    }

    /** The departments that had it in hand, in order, whoever of theirs did. */
    public List<Holder> departments() {
        return Holder.departments(holders);
    }

    /** The same without a word of officers, for whoever it is passed on to. */
    public Fact withoutOfficers() {
        List<JournalEntry> entries = new ArrayList<>();
        Holder last = null;
        for (JournalEntry entry : journal) {
            JournalEntry one = entry.withoutOfficer(last);
            if (!one.saysNothing()) {
                entries.add(one);
            }
            last = entry.holder() == null ? last : entry.holder();
        }
        return new Fact(
                dossierId,
                code,
                dimensions,
                receivedAt,
                clocks,
                closing,
                sequence,
                departments(),
                entries,
                reopenings);
    }

    /**
     * What was known of the dossier at a moment; absent when nothing was. A fact that says nothing
     * of when it was learned is taken as known since the dossier was received.
     */
    public Optional<Fact> knownAt(Instant moment) {
        if (journal.isEmpty()) {
            return receivedAt.isAfter(moment) ? Optional.empty() : Optional.of(this);
        }
        Fact known = null;
        for (JournalEntry entry : journal) {
            if (entry.recordedAt().isAfter(moment)) {
                break;
            }
            known = known == null ? begun(entry) : known.after(entry);
        }
        return Optional.ofNullable(known);
    }

    /** The same after an event went in. */
    Fact booked(@Nullable Fact before, DossierEvent event) {
        List<JournalEntry> all = new ArrayList<>(journal);
        boolean journaled = before == null || !before.journal().isEmpty();
        JournalEntry entry = JournalEntry.between(before, this, learned(event));
        if (journaled && !entry.saysNothing()) {
            all.add(entry);
        }
        return new Fact(
                dossierId,
                code,
                dimensions,
                receivedAt,
                clocks,
                closing,
                event.sequence(),
                holders,
                all,
                reopenings);
    }

    Fact withClock(ClockState clock) {
        List<ClockState> all = new ArrayList<>(clocks);
        // Figures are those of a day's end: an earlier state of the same day leaves no trace.
        if (clocks.getLast().day().equals(clock.day())) {
            all.removeLast();
        }
        all.add(clock);
        return with(all, closing, holders, reopenings);
    }

    Fact heldBy(Holder holder) {
        if (holders.isEmpty() || isInHandOf(holder)) {
            return this;
        }
        List<Holder> all = new ArrayList<>(holders);
        all.add(holder);
        return with(clocks, closing, all, reopenings);
    }

    /** The same in the hands of an officer of the department that has it, or of nobody there. */
    Fact inHandOf(@Nullable String officer, Instant since) {
        return holders.isEmpty() ? this : heldBy(holders.getLast().by(officer, since));
    }

    /** Whether it is in the inbox of its department, as far as is known. */
    boolean isInNobodysHand() {
        return holders.isEmpty() || holders.getLast().officer() == null;
    }

    /** The same by another code; it says so of all its past. */
    Fact coded(DossierCode newCode) {
        return new Fact(
                dossierId,
                newCode,
                dimensions,
                receivedAt,
                clocks,
                closing,
                sequence,
                holders,
                journal,
                reopenings);
    }

    /** The same opened again, with nobody in the department that closed it. */
    Fact reopened(Instant at) {
        List<Reopening> all = new ArrayList<>(reopenings);
        all.add(new Reopening(Objects.requireNonNull(closing), dueAt(), at));
        List<Holder> hands = new ArrayList<>(holders);
        if (!hands.isEmpty()) {
            hands.add(hands.getLast().reopenedAt(at));
        }
        return with(clocks, null, hands, all);
    }

    Fact closed(Closing newClosing) {
        return with(clocks, newClosing, holders, reopenings);
    }

    /** The last day on which anything that is counted changed. */
    LocalDate lastDay() {
        LocalDate clock = clocks.getLast().day();
        LocalDate holder = holders.isEmpty() ? clock : departments().getLast().day();
        return holder.isAfter(clock) ? holder : clock;
    }

    private boolean isInHandOf(Holder holder) {
        Holder last = holders.getLast();
        return last.isAt(holder) && Objects.equals(last.officer(), holder.officer());
    }

    /** Nothing is learned before what came first, whatever the clocks of two machines say. */
    private Instant learned(DossierEvent event) {
        Instant last = journal.isEmpty() ? event.recordedAt() : journal.getLast().recordedAt();
        return event.recordedAt().isBefore(last) ? last : event.recordedAt();
    }

    private Fact begun(JournalEntry entry) {
        Fact begun =
                with(
                        List.of(Objects.requireNonNull(entry.clock())),
                        null,
                        List.of(Objects.requireNonNull(entry.holder())),
                        List.of());
        return entry.closing() == null ? begun : begun.closed(entry.closing());
    }

    private Fact after(JournalEntry entry) {
        Fact fact = this;
        if (entry.clock() != null) {
            fact =
                    entry.reopens()
                            ? fact.reopened(entry.clock().since())
                            : with(clocks, null, holders, reopenings);
            fact = fact.withClock(entry.clock());
        }
        if (entry.holder() != null && !entry.reopens()) {
            fact = fact.heldBy(entry.holder());
        }
        return entry.closing() == null ? fact : fact.closed(entry.closing());
    }

    private Fact with(
            List<ClockState> newClocks,
            @Nullable Closing newClosing,
            List<Holder> newHolders,
            List<Reopening> newReopenings) {
        return new Fact(
                dossierId,
                code,
                dimensions,
                receivedAt,
                newClocks,
                newClosing,
                sequence,
                newHolders,
                journal,
                newReopenings);
    }
}
