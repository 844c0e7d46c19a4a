package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Values;
import vn.motcua.reporting.books.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a caller's question into the dossiers it may be about. */
@Component
public final class Scopes {

    private final Groupings groupings;

    Scopes(Groupings groupings) {
        this.groupings = groupings;
    }

    /**
     * Reads the conditions.
     *
     * @throws Problem {@code out-of-scope} or {@code invalid-parameter}
     */
    public Scope of(Caller caller, Question question) {
        List<Values> rows = new ArrayList<>();
        condition(Breakdown.LEVEL, question.level()).ifPresent(rows::add);
        condition(Breakdown.FIELD, question.field()).ifPresent(rows::add);
        condition(Breakdown.PROCEDURE, question.procedure()).ifPresent(rows::add);
        condition(Breakdown.CHANNEL, question.channel()).ifPresent(rows::add);
        AgencyId root = root(caller, question.agency());
        return new Scope(
                root,
                groupings.predecessors(root),
                departments(caller, question.department()),
                rows,
                live(question.books()));
    }

    /**
     * The condition of one row.
     *
     * @throws Problem {@code invalid-parameter} when there is no such row
     */
    public Optional<Values> condition(Breakdown by, @Nullable String row, Window window) {
        return condition(groupings.by(by, window), row);
    }

    private Optional<Values> condition(Breakdown by, @Nullable String row) {
        return condition(groupings.by(by), row);
    }

    private static Optional<Values> condition(Grouping grouping, @Nullable String row) {
        if (row == null) {
            return Optional.empty();
        }
        if (!grouping.knows(row)) {
            throw invalid(grouping.breakdown().key(), row);
        }
        return Optional.of(grouping.of(row));
    }

    /** A unit within the caller's agencies, with all below it, as it is counted now. */
    public Scope unit(Caller caller, @Nullable String unit) {
        AgencyId root = root(caller, unit);
        return Scope.of(root, groupings.predecessors(root));
    }

    private static boolean live(@Nullable String books) {
        return switch (books) {
            case null -> false;
            case "closed" -> false;
            case "live" -> true;
            case String unknown -> throw invalid("books", unknown);
        };
    }

    public static Breakdown breakdown(@Nullable String by) {
        return by == null
                ? Breakdown.AGENCY
                : Breakdown.of(by).orElseThrow(() -> invalid("by", by));
    }

    public static Problem invalid(String parameter, String value) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-parameter", parameter, value)
                .with("field", parameter);
    }

    private AgencyId root(Caller caller, @Nullable String asked) {
        if (asked == null) {
            return caller.agency();
        }
        if (!groupings.by(Breakdown.AGENCY).rowOf().containsKey(asked)) {
            throw invalid("agency", asked);
        }
        var agency = new AgencyId(asked);
        if (!agency.within(caller.agency())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", asked);
        }
        return agency;
    }

    private List<DepartmentCode> departments(Caller caller, @Nullable String asked) {
        if (asked == null) {
            return caller.departments();
        }
        if (!groupings.by(Breakdown.DEPARTMENT).rowOf().containsKey(asked)) {
            throw invalid("department", asked);
        }
        var department = new DepartmentCode(asked);
        if (!caller.departments().isEmpty() && !caller.departments().contains(department)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", asked);
        }
        return List.of(department);
    }
}
