package vn.motcua.processing.mandates;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The right of one officer to dispose of the cases that another holds, on certain days. It ends by
 * itself: nothing has to happen on the last day.
 *
 * @param ended absent unless somebody ended it before its last day
 */
public record Mandate(UUID id, Terms terms, Mark made, @Nullable Mark ended) {

    /** How it stands on that day, in Vietnam. */
    public Standing standing(LocalDate today) {
        if (ended != null || terms.to().isBefore(today)) {
            return Standing.OVER;
        }
        return terms.from().isAfter(today) ? Standing.UPCOMING : Standing.IN_FORCE;
    }

    /** Whether it can still be used and would be used in the place of that one. */
    boolean collidesWith(Terms other) {
        return ended == null
                && terms.agency().equals(other.agency())
                && terms.department().equals(other.department())
                && !terms.from().isAfter(other.to())
                && !other.from().isAfter(terms.to());
    }

    /** Whether that same person has given it in the same words, and nobody has ended it. */
    boolean isGivenAs(Terms other, String by) {
        return ended == null && made.by().equals(by) && terms.equals(other);
    }

    /** Whether it is the right to cases of that department. */
    public boolean isFor(AgencyId agency, DepartmentCode department) {
        return terms.agency().equals(agency) && terms.department().equals(department);
    }

    /**
     * What it says. Days are days in Vietnam.
     *
     * @param absent whose cases it is about
     * @param agency of the cases, with {@code department}
     * @param to the last day
     */
    public record Terms(
            String absent,
            String substitute,
            AgencyId agency,
            DepartmentCode department,
            LocalDate from,
            LocalDate to,
            String reason) {}

    /** Who did something with it, and when. */
    public record Mark(String by, Instant at) {}

    /** Whether it can be used. */
    public enum Standing {
        UPCOMING,
        IN_FORCE,
        OVER
    }
}
