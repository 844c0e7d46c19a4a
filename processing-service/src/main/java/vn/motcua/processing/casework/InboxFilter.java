package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.processing.casework.model.Stage;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which cases an inbox shows. What is absent does not narrow it.
 *
 * @param root the agency whose subtree the reader may see
 * @param predecessors ended agencies, beside that subtree, whose cases the reader may see as well
 * @param scope the departments the reader may see; empty means all
 * @param agency exactly this one, without those below it
 * @param stages any of these; empty means all
 * @param procedures any of these; empty means all
 * @param words all of these
 */
public record InboxFilter(
        AgencyId root,
        List<AgencyId> predecessors,
        List<DepartmentCode> scope,
        @Nullable AgencyId agency,
        @Nullable DepartmentCode department,
        Set<Stage> stages,
        @Nullable Holder holder,
        @Nullable Boolean overdue,
        List<ProcedureCode> procedures,
        @Nullable Due due,
        List<Word> words) {

    public InboxFilter {
        predecessors = List.copyOf(predecessors);
        scope = List.copyOf(scope);
        stages = Set.copyOf(stages);
        procedures = List.copyOf(procedures);
        words = List.copyOf(words);
    }

    /** Everything that a reader of this scope may see. */
    public static InboxFilter all(AgencyId root, List<DepartmentCode> scope) {
        return new InboxFilter(
                root, List.of(), scope, null, null, Set.of(), null, null, List.of(), null,
                List.of());
    }

    /** Whether the cases of an agency may be seen. */
    public boolean reaches(AgencyId agency) {
        return agency.within(root) || predecessors.contains(agency);
    }

    /** Whether a case in that stage is shown. */
    public boolean shows(Stage stage) {
        return stages.isEmpty() || stages.contains(stage);
    }

    /**
     * When a case must be due whose clock runs; one that waits for the citizen never matches.
     *
     * @param from absent for however long ago
     */
    public record Due(@Nullable Instant from, Instant before) {}

    /**
     * A word that was searched for: it must be part of the code, or mean the procedure.
     *
     * @param text in lower case, without accents
     * @param procedures those whose name or number it is part of
     */
    public record Word(String text, Set<ProcedureCode> procedures) {

        public Word {
            procedures = Set.copyOf(procedures);
        }
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
