package vn.motcua.reporting.report.officers;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Grouping;
import vn.motcua.reporting.report.inquiry.Scopes;

/**
 * Which figure of which officers is opened, as it stands in the address: a row's own names, and
 * where one is absent all rows together.
 *
 * @param agency of the row alone, without those below it
 * @param officer {@value Grouping#UNATTRIBUTED} for nobody
 * @param figure the key of an {@link OfficerFigure}
 * @param page from 0
 * @param size 1 to 200, 20 when absent
 */
record OfficerCell(
        @Nullable String agency,
        @Nullable String department,
        @Nullable String officer,
        @Nullable String figure,
        @Nullable Integer page,
        @Nullable Integer size) {

    /**
     * Reads the figure.
     *
     * @throws vn.motcua.platform.problem.Problem {@code invalid-parameter}
     */
    OfficerFigure read() {
        String named = figure == null ? "" : figure;
        return OfficerFigure.of(named).orElseThrow(() -> Scopes.invalid("figure", named));
    }

    boolean isAbout(InHand one) {
        return officer == null || officer.equals(one.officer());
    }

    Cell.Choice pages() {
        return new Cell(null, null, page, size).read();
    }
}
