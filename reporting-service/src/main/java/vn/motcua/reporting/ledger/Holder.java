package vn.motcua.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who has a dossier in hand from a moment on.
 *
 * @param officer their account; absent while it waits for one of the department, and in facts
 *     written before officers were remembered
 * @param reopened true when it came into these hands because it was reopened: what was before ended
 *     with the closing. Absent otherwise
 */
public record Holder(
        Instant since,
        AgencyId agency,
        DepartmentCode department,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String officer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean reopened) {

    /** A department none of whose officers has it yet. */
    public Holder(Instant since, AgencyId agency, DepartmentCode department) {
        this(since, agency, department, null, null);
    }

    LocalDate day() {
        return VietnamTime.date(since);
    }

    boolean isAt(Holder other) {
        return agency.equals(other.agency) && department.equals(other.department);
    }

    /** The same department, with or without an officer who has it. */
    Holder by(@Nullable String other, Instant from) {
        return new Holder(from, agency, department, other, null);
    }

    /** Whether a round begins with it that is not the first. */
    boolean beginsRound() {
        return Boolean.TRUE.equals(reopened);
    }

    /** The same department, where it waits for somebody to take it up again. */
    Holder reopenedAt(Instant from) {
        return new Holder(from, agency, department, null, true);
    }

    /** The departments among these, whoever of theirs had it; a reopening begins another turn. */
    static List<Holder> departments(List<Holder> holders) {
        List<Holder> departments = new ArrayList<>();
        for (Holder holder : holders) {
            if (departments.isEmpty()
                    || holder.beginsRound()
                    || !departments.getLast().isAt(holder)) {
                departments.add(holder.withoutOfficer());
            }
        }
        return departments;
    }

    Holder withoutOfficer() {
        return officer == null ? this : by(null, since);
    }

    /** Under what its share of the dossier is counted. */
    Dimensions share(Dimensions lead) {
        return new Dimensions(agency, department, lead.procedure(), lead.channel());
    }
}
