package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.processing.casework.model.Stage;

import java.util.List;

/**
 * Which cases an inbox shows. What is absent does not narrow it.
 *
 * @param root the agency whose subtree the reader may see
 * @param scope the departments the reader may see; empty means all
 * @param agency exactly this one, without those below it
 */
public record InboxFilter(
        AgencyId root,
        List<DepartmentCode> scope,
        @Nullable AgencyId agency,
        @Nullable DepartmentCode department,
        @Nullable Stage stage,
        @Nullable Holder holder,
        @Nullable Boolean overdue,
        @Nullable ProcedureCode procedure) {

    public InboxFilter {
        scope = List.copyOf(scope);
    }

    /** In whose hands a case must be. */
    public sealed interface Holder {

        /** In nobody's. */
        record Nobody() implements Holder {}

        /** In those of this officer, or decided by them. */
        record Officer(String id) implements Holder {}

        /** In those of this officer, or open in those of colleagues they stand in for. */
        record StandIn(String id, List<Absent> absent) implements Holder {

            public StandIn {
                absent = List.copyOf(absent);
            }
        }

        /** An officer who is away, and the department whose cases are meant. */
        record Absent(String officer, AgencyId agency, DepartmentCode department) {}
    }
}
