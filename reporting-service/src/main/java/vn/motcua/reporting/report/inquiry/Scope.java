package vn.motcua.reporting.report.inquiry;

import org.springframework.data.mongodb.core.query.Criteria;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.view.ViewFields;

import java.util.ArrayList;
import java.util.List;

/**
 * Which dossiers a question is about: never more than its caller may see.
 *
 * @param root the agency with all below it
 * @param departments empty means all
 * @param predecessors agencies that ended and whose dossiers it took over
 * @param live whether a closed period is looked at as it would be counted today
 * @param rows further conditions: the row each dossier must belong to
 */
public record Scope(
        AgencyId root,
        List<AgencyId> predecessors,
        List<DepartmentCode> departments,
        List<RowCondition> rows,
        boolean live) {

    public Scope {
        predecessors = List.copyOf(predecessors);
        departments = List.copyOf(departments);
        rows = List.copyOf(rows);
    }

    /** That a dossier belongs to this row. */
    public record RowCondition(Grouping grouping, String row) {

        boolean holds(Dimensions dossier) {
            return grouping.row(grouping.breakdown().dimension(dossier)).equals(row);
        }
    }

    public Scope and(RowCondition condition) {
        List<RowCondition> more = new ArrayList<>(rows);
        more.add(condition);
        return new Scope(root, predecessors, departments, more, live);
    }

    /** A unit with all below it, as it is counted now. */
    static Scope of(AgencyId unit, List<AgencyId> predecessors) {
        return new Scope(unit, predecessors, List.of(), List.of(), true);
    }

    /** All of its unit. */
    Scope whole() {
        return isPart() ? new Scope(root, predecessors, List.of(), List.of(), live) : this;
    }

    /** Whether it is about part of its unit only. */
    public boolean isPart() {
        return !departments.isEmpty() || !rows.isEmpty();
    }

    /** The same as {@link #criteria()}, for what is in memory. */
    public boolean includes(Dimensions dossier) {
        return (dossier.agency().within(root) || predecessors.contains(dossier.agency()))
                && (departments.isEmpty() || departments.contains(dossier.department()))
                && rows.stream().allMatch(row -> row.holds(dossier));
    }

    public List<Criteria> criteria() {
        List<Criteria> criteria = new ArrayList<>();
        String subtree = "^" + root.value().replace(".", "\\.") + "(\\.|$)";
        Criteria within = Criteria.where(ViewFields.AGENCY).regex(subtree);
        criteria.add(
                predecessors.isEmpty()
                        ? within
                        : new Criteria()
                                .orOperator(
                                        within,
                                        Criteria.where(ViewFields.AGENCY)
                                                .in(
                                                        predecessors.stream()
                                                                .map(AgencyId::value)
                                                                .toList())));
        if (!departments.isEmpty()) {
            criteria.add(
                    Criteria.where(ViewFields.DEPARTMENT)
                            .in(departments.stream().map(DepartmentCode::value).toList()));
        }
        rows.forEach(one -> criteria.add(one.grouping().criteria(one.row())));
        return criteria;
    }
}
