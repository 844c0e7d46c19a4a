package vn.motcua.processing.casework.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.InboxFilter;
import vn.motcua.processing.casework.InboxFilter.Holder;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.InboxQuery.Direction;
import vn.motcua.processing.casework.InboxQuery.SortKey;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.mandates.Mandate;

import java.util.List;

/**
 * The parameters of an inbox, as they are sent.
 *
 * @param officer {@code me}, {@code none} or an officer's id
 */
record InboxRequest(
        @Nullable AgencyId agency,
        @Nullable DepartmentCode department,
        @Nullable Stage state,
        @Nullable String officer,
        @Nullable Boolean overdue,
        @Nullable ProcedureCode procedure,
        @Nullable @Pattern(regexp = "dueAt|receivedAt|code") String sort,
        @Nullable @Pattern(regexp = "asc|desc") String order,
        @Nullable @PositiveOrZero Integer page,
        @Nullable @Min(1) @Max(200) Integer size) {

    private static final int USUAL_SIZE = 20;

    /**
     * The inbox that this caller asks for.
     *
     * @param mandates by which the caller stands in for others
     * @throws Problem {@code out-of-scope} when it names a unit the caller may not see
     */
    InboxQuery of(Caller caller, List<Mandate> mandates) {
        return new InboxQuery(
                filter(caller, mandates),
                key(),
                "desc".equals(order) ? Direction.DESCENDING : Direction.ASCENDING,
                page == null ? 0 : page,
                size == null ? USUAL_SIZE : size);
    }

    private InboxFilter filter(Caller caller, List<Mandate> mandates) {
        List<DepartmentCode> scope = caller.departments();
        if (agency != null && !agency.within(caller.agency())) {
            throw outOfScope(agency.value());
        }
        if (department != null && !scope.isEmpty() && !scope.contains(department)) {
            throw outOfScope(department.value());
        }
        return new InboxFilter(
                caller.agency(),
                scope,
                agency,
                department,
                state,
                holder(caller, mandates),
                overdue,
                procedure);
    }

    private @Nullable Holder holder(Caller caller, List<Mandate> mandates) {
        if (officer == null) {
            return null;
        }
        return switch (officer) {
            case "none" -> new Holder.Nobody();
            case "me" -> mine(caller, mandates);
            case String id -> new Holder.Officer(id);
        };
    }

    private static Holder mine(Caller caller, List<Mandate> mandates) {
        return mandates.isEmpty()
                ? new Holder.Officer(caller.subject())
                : new Holder.StandIn(
                        caller.subject(),
                        mandates.stream()
                                .map(Mandate::terms)
                                .map(terms ->
                                        new Holder.Absent(
                                                terms.absent(), terms.agency(), terms.department()))
                                .toList());
    }

    private SortKey key() {
        return switch (sort) {
            case "receivedAt" -> SortKey.RECEIVED_AT;
            case "code" -> SortKey.CODE;
            case null, default -> SortKey.DUE_AT;
        };
    }

    private static Problem outOfScope(String unit) {
        return Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", unit);
    }
}
