package vn.motcua.reporting.books;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.reporting.ledger.Dimensions;

import java.util.ArrayList;
import java.util.List;

/**
 * Which dossiers a question is about: never more than its caller may see.
 *
 * @param root the agency with all below it
 * @param predecessors agencies that ended and whose dossiers it took over
 * @param departments empty means all
 * @param rows further conditions: the row each dossier must belong to
 * @param live whether a closed period is looked at as it would be counted today
 */
public record Scope(
        AgencyId root,
        List<AgencyId> predecessors,
        List<DepartmentCode> departments,
        List<Values> rows,
        boolean live) {

    public Scope {
        predecessors = List.copyOf(predecessors);
        departments = List.copyOf(departments);
        rows = List.copyOf(rows);
    }

    /** A unit with all below it, as it is counted now. */
    public static Scope of(AgencyId unit, List<AgencyId> predecessors) {
        return new Scope(unit, predecessors, List.of(), List.of(), true);
    }

    public Scope and(Values condition) {
        List<Values> more = new ArrayList<>(rows);
        more.add(condition);
        return new Scope(root, predecessors, departments, more, live);
    }

    /** All of its unit. */
    public Scope whole() {
        return isPart() ? new Scope(root, predecessors, List.of(), List.of(), live) : this;
    }

    /** Whether it is about part of its unit only. */
    public boolean isPart() {
        return !departments.isEmpty() || !rows.isEmpty();
    }

    /** Whether it is about what is counted under these. */
    public boolean includes(Dimensions dossier) {
        return (dossier.agency().within(root) || predecessors.contains(dossier.agency()))
                && (departments.isEmpty() || departments.contains(dossier.department()))
                && rows.stream().allMatch(row -> row.holds(dossier));
    }
}
