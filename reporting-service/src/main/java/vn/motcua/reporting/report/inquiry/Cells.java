package vn.motcua.reporting.report.inquiry;

import static vn.motcua.reporting.books.Standing.IN_TIME;
import static vn.motcua.reporting.books.Standing.OVERDUE;
import static vn.motcua.reporting.books.Standing.WAITING;
import static vn.motcua.reporting.books.Standing.WAITING_OVERDUE;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.books.Condition;
import vn.motcua.reporting.books.Days;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.Standing;
import vn.motcua.reporting.books.Values;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Ending;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a column counts in a window, under a rule set: rounds of dossiers of which a condition
 * holds. A dossier that was reopened within a period may be in a column twice, and is in its list
 * twice. This is the one place that says so; {@link RuleSet#figures} comes to the same by sums.
 */
public record Cells(Window window, RuleSet rules) {

    private static final Set<Ending> RETURNED = Set.of(Ending.RETURNED, Ending.LAPSED);

    /** Of which rounds the column is the number. */
    public Condition of(Column column) {
        return switch (column) {
            case TOTAL -> all(begunBefore(window.end()), closedFrom(window.from()));
            case RECEIVED_ONLINE -> all(begun(), new Condition.First(true), online(true));
            case RECEIVED_DIRECT -> all(begun(), new Condition.First(true), online(false));
            case CARRIED_OVER ->
                    all(
                            begunBefore(window.end()),
                            closedFrom(window.from()),
                            any(begunBefore(window.from()), new Condition.First(false)));
            case REOPENED -> all(begun(), new Condition.First(false));
            case RESOLVED -> all(closed(), new Condition.Ended(EnumSet.complementOf(apart())));
            case RESOLVED_EARLY -> all(closed(), new Condition.Timed(Timing.EARLY));
            case RESOLVED_ON_TIME ->
                    all(
                            closed(),
                            any(
                                    new Condition.Timed(Timing.ON_TIME),
                                    new Condition.Ended(notApart())));
            case RESOLVED_LATE -> all(closed(), new Condition.Timed(Timing.LATE));
            case OPEN ->
                    rules.isApart(Column.PAUSED)
                            ? stands(IN_TIME, OVERDUE)
                            : all(begunBefore(window.end()), closedFrom(window.end()));
            case OPEN_IN_TIME -> {
                if (rules.isApart(Column.PAUSED)) {
                    yield stands(IN_TIME);
                }
                yield rules.countsWaitingAsOverdue()
                        ? stands(IN_TIME, WAITING)
                        : stands(IN_TIME, WAITING, WAITING_OVERDUE);
            }
            case OPEN_OVERDUE ->
                    rules.countsWaitingAsOverdue()
                            ? stands(OVERDUE, WAITING_OVERDUE)
                            : stands(OVERDUE);
            case WITHDRAWN -> all(closed(), new Condition.Ended(Set.of(Ending.WITHDRAWN)));
            case RETURNED -> all(closed(), new Condition.Ended(RETURNED));
            case REFUSED -> all(closed(), new Condition.Ended(Set.of(Ending.REFUSED)));
            case PAUSED -> stands(WAITING, WAITING_OVERDUE);
        };
    }

    /** Those of a column that were received on these days, both inclusive. */
    public Condition received(Column column, LocalDate first, LocalDate last) {
        return all(of(column), new Condition.Received(new Days(first, last.plusDays(1))));
    }

    /** How dossiers end without a decision and are counted apart. */
    private EnumSet<Ending> apart() {
        EnumSet<Ending> endings = EnumSet.noneOf(Ending.class);
        if (rules.isApart(Column.WITHDRAWN)) {
            endings.add(Ending.WITHDRAWN);
        }
        if (rules.isApart(Column.RETURNED)) {
            endings.addAll(RETURNED);
        }
        return endings;
    }

    private EnumSet<Ending> notApart() {
        EnumSet<Ending> endings = EnumSet.of(Ending.WITHDRAWN);
        endings.addAll(RETURNED);
        endings.removeAll(apart());
        return endings;
    }

    private Condition begun() {
        return new Condition.Begun(new Days(window.from(), window.end()));
    }

    private Condition closed() {
        return new Condition.Closed(new Days(window.from(), window.end()));
    }

    /** Begun and closed are asked for by days that are indexed; how it stands is not. */
    private Condition stands(Standing... standings) {
        return all(
                begunBefore(window.end()),
                closedFrom(window.end()),
                new Condition.Stands(window, Set.of(standings)));
    }

    private static Condition begunBefore(LocalDate day) {
        return new Condition.Begun(new Days(null, day));
    }

    private static Condition closedFrom(LocalDate day) {
        return new Condition.Closed(new Days(day, null));
    }

    private static Condition online(boolean online) {
        return new Condition.Under(
                new Values(Dimension.CHANNEL, Set.of(Channel.ONLINE.name()), online));
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }
}
