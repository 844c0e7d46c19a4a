package vn.motcua.reporting.report.inquiry;

import org.springframework.data.mongodb.core.query.Criteria;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.ledger.Ending;
import vn.motcua.reporting.view.ViewDocuments;
import vn.motcua.reporting.view.ViewFields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rounds of dossiers a column counts under a rule set: a dossier that was reopened within
 * a period may be in a column twice, and is in its list twice.
 */
public record CellQuery(Window window, RuleSet rules) {

    private static final List<String> DECIDED = names(Ending.GRANTED, Ending.REFUSED);

    public List<Criteria> criteria(Column column) {
        return switch (column) {
            case TOTAL ->
                    List.of(
                            before(ViewFields.BEGUN_DAY, window.end()),
                            notBefore(ViewFields.CLOSED_DAY, window.from()));
            case RECEIVED_ONLINE ->
                    List.of(
                            during(ViewFields.BEGUN_DAY),
                            ViewDocuments.FIRST_ROUND,
                            Criteria.where(ViewFields.CHANNEL).is(Channel.ONLINE.name()));
            case RECEIVED_DIRECT ->
                    List.of(
                            during(ViewFields.BEGUN_DAY),
                            ViewDocuments.FIRST_ROUND,
                            Criteria.where(ViewFields.CHANNEL).ne(Channel.ONLINE.name()));
            case CARRIED_OVER ->
                    List.of(
                            before(ViewFields.BEGUN_DAY, window.end()),
                            notBefore(ViewFields.CLOSED_DAY, window.from()),
                            new Criteria()
                                    .orOperator(
                                            before(ViewFields.BEGUN_DAY, window.from()),
                                            reopened()));
            case REOPENED -> List.of(during(ViewFields.BEGUN_DAY), reopened());
            case RESOLVED ->
                    List.of(
                            during(ViewFields.CLOSED_DAY),
                            Criteria.where(ViewFields.ENDING).nin(undecided(true)));
            case RESOLVED_EARLY -> decided(Timing.EARLY);
            case RESOLVED_ON_TIME ->
                    List.of(
                            during(ViewFields.CLOSED_DAY),
                            new Criteria()
                                    .orOperator(
                                            timed(Timing.ON_TIME),
                                            Criteria.where(ViewFields.ENDING)
                                                    .in(undecided(false))));
            case RESOLVED_LATE -> decided(Timing.LATE);
            case OPEN -> isApart(Column.PAUSED) ? open(notPaused()) : open();
            case OPEN_IN_TIME -> {
                Criteria inTime = overdueFrom().gt(window.fellDueUpTo().toString());
                if (isApart(Column.PAUSED)) {
                    yield open(inTime, notPaused());
                }
                yield rules.countsWaitingAsOverdue()
                        ? open(inTime)
                        : open(new Criteria().orOperator(inTime, paused()));
            }
            case OPEN_OVERDUE -> {
                Criteria overdue = overdueFrom().lte(window.fellDueUpTo().toString());
                yield rules.countsWaitingAsOverdue() ? open(overdue) : open(overdue, notPaused());
            }
            case WITHDRAWN -> closed(names(Ending.WITHDRAWN));
            case RETURNED -> closed(names(Ending.RETURNED, Ending.LAPSED));
            case REFUSED -> closed(names(Ending.REFUSED));
            case PAUSED -> open(paused());
        };
    }

    private List<Criteria> decided(Timing timing) {
        return List.of(
                during(ViewFields.CLOSED_DAY),
                timed(timing),
                Criteria.where(ViewFields.ENDING).in(DECIDED));
    }

    private List<Criteria> closed(List<String> endings) {
        return List.of(
                during(ViewFields.CLOSED_DAY), Criteria.where(ViewFields.ENDING).in(endings));
    }

    private List<Criteria> open() {
        return List.of(
                before(ViewFields.BEGUN_DAY, window.end()),
                notBefore(ViewFields.CLOSED_DAY, window.end()));
    }

    private List<Criteria> open(Criteria... clock) {
        List<Criteria> all = new ArrayList<>(List.of(clock));
        all.add(before(ViewFields.FROM, window.end()));
        all.add(notBefore(ViewFields.UNTIL, window.end()));
        Criteria span = new Criteria().andOperator(all);
        return List.of(
                before(ViewFields.BEGUN_DAY, window.end()),
                notBefore(ViewFields.CLOSED_DAY, window.end()),
                Criteria.where(ViewFields.SPANS).elemMatch(span));
    }

    /** How dossiers end without a decision: what is counted apart, or what is not. */
    private List<String> undecided(boolean apart) {
        List<String> endings = new ArrayList<>();
        if (isApart(Column.WITHDRAWN) == apart) {
            endings.add(Ending.WITHDRAWN.name());
        }
        if (isApart(Column.RETURNED) == apart) {
            endings.addAll(names(Ending.RETURNED, Ending.LAPSED));
        }
        return endings;
    }

    private boolean isApart(Column column) {
        return rules.isApart(column);
    }

    private static Criteria reopened() {
        return Criteria.where(ViewFields.ROUND).gt(0);
    }

    private static Criteria paused() {
        return Criteria.where(ViewFields.PAUSED).is(true);
    }

    private static Criteria notPaused() {
        return Criteria.where(ViewFields.PAUSED).is(false);
    }

    private Criteria during(String field) {
        return Criteria.where(field).gte(window.from().toString()).lt(window.end().toString());
    }

    private static Criteria before(String field, LocalDate day) {
        return Criteria.where(field).lt(day.toString());
    }

    private static Criteria notBefore(String field, LocalDate day) {
        return Criteria.where(field).gte(day.toString());
    }

    private static Criteria timed(Timing timing) {
        return Criteria.where(ViewFields.TIMING).is(timing.name());
    }

    private static Criteria overdueFrom() {
        return Criteria.where(ViewFields.OVERDUE_FROM);
    }

    private static List<String> names(Ending... endings) {
        return List.of(endings).stream().map(Ending::name).toList();
    }
}
