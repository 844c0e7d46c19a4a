package vn.motcua.reporting.view;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.reporting.books.Condition;
import vn.motcua.reporting.books.Days;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Standing;
import vn.motcua.reporting.books.Values;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Ending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says what is asked in the words of the store. */
final class ViewCriteria {

    private ViewCriteria() {}

    /** Which documents a question is about; all of them hold. */
    static List<Criteria> of(Scope scope) {
        List<Criteria> criteria = new ArrayList<>();
        criteria.add(agencies(scope));
        if (!scope.departments().isEmpty()) {
            criteria.add(
                    Criteria.where(ViewFields.DEPARTMENT)
                            .in(scope.departments().stream().map(DepartmentCode::value).toList()));
        }
        scope.rows().forEach(row -> criteria.add(of(row)));
        return criteria;
    }

    /** Which documents of rounds it holds for. All parts beside each other: indexes are by one. */
    static List<Criteria> of(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) ->
                    parts.stream().flatMap(part -> of(part).stream()).toList();
            case Condition.Any(var parts) ->
                    List.of(
                            new Criteria()
                                    .orOperator(parts.stream().map(ViewCriteria::one).toList()));
            case Condition.Received(Days days) -> List.of(within(ViewFields.RECEIVED_DAY, days));
            case Condition.Begun(Days days) -> List.of(within(ViewFields.BEGUN_DAY, days));
            case Condition.Closed(Days days) -> List.of(within(ViewFields.CLOSED_DAY, days));
            case Condition.First(boolean first) ->
                    List.of(
                            first
                                    ? ViewDocuments.FIRST_ROUND
                                    : Criteria.where(ViewFields.ROUND).gt(0));
            case Condition.Under(Values values) -> List.of(of(values));
            case Condition.Ended(var endings) ->
                    List.of(
                            Criteria.where(ViewFields.ENDING)
                                    .in(endings.stream().map(Ending::name).toList()));
            case Condition.Timed(var timing) ->
                    List.of(Criteria.where(ViewFields.TIMING).is(timing.name()));
            case Condition.Stands(Window window, var standings) ->
                    List.of(
                            Criteria.where(ViewFields.SPANS)
                                    .elemMatch(standing(window, standings)));
        };
    }

    static Query query(List<Criteria> criteria) {
        return criteria.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(criteria));
    }

    /** The field of a dimension, in documents of rounds and of totals. */
    static String field(Dimension dimension) {
        return switch (dimension) {
            case AGENCY -> ViewFields.AGENCY;
            case DEPARTMENT -> ViewFields.DEPARTMENT;
            case PROCEDURE -> ViewFields.PROCEDURE;
            case CHANNEL -> ViewFields.CHANNEL;
        };
    }

    private static Criteria one(Condition condition) {
        List<Criteria> all = of(condition);
        return all.size() == 1 ? all.getFirst() : new Criteria().andOperator(all);
    }

    private static Criteria agencies(Scope scope) {
        String subtree = "^" + scope.root().value().replace(".", "\\.") + "(\\.|$)";
        Criteria within = Criteria.where(ViewFields.AGENCY).regex(subtree);
        return scope.predecessors().isEmpty()
                ? within
                : new Criteria()
                        .orOperator(
                                within,
                                Criteria.where(ViewFields.AGENCY)
                                        .in(
                                                scope.predecessors().stream()
                                                        .map(AgencyId::value)
                                                        .toList()));
    }

    private static Criteria of(Values values) {
        Criteria field = Criteria.where(field(values.dimension()));
        return values.among() ? field.in(values.values()) : field.nin(values.values());
    }

    private static Criteria within(String field, Days days) {
        Criteria criteria = Criteria.where(field);
        if (days.from() != null) {
            criteria = criteria.gte(text(days.from()));
        }
        return days.before() == null ? criteria : criteria.lt(text(days.before()));
    }

    /** One span covers the last day, and is one of those. */
    private static Criteria standing(Window window, Set<Standing> standings) {
        List<Criteria> any =
                Stream.of(Standing.values())
                        .filter(standings::contains)
                        .map(standing -> standing(window, standing))
                        .toList();
        return new Criteria()
                .andOperator(
                        Criteria.where(ViewFields.FROM).lt(text(window.end())),
                        Criteria.where(ViewFields.UNTIL).gte(text(window.end())),
                        new Criteria().orOperator(any));
    }

    private static Criteria standing(Window window, Standing standing) {
        String fellDue = text(window.fellDueUpTo());
        Criteria overdueFrom = Criteria.where(ViewFields.OVERDUE_FROM);
        return new Criteria()
                .andOperator(
                        standing.isOverdue() ? overdueFrom.lte(fellDue) : overdueFrom.gt(fellDue),
                        Criteria.where(ViewFields.PAUSED).is(standing.isWaiting()));
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
