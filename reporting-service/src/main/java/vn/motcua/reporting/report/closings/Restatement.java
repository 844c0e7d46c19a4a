package vn.motcua.reporting.report.closings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a closed period would say if it were closed today. Figures go by the keys of their columns.
 *
 * @param closed as closed and signed
 * @param now as they are counted today
 * @param difference now less closed, of the columns that differ
 * @param unexplained the part of the difference no dossier below accounts for; empty when all is
 * @param dossiers one page of those that make the difference
 * @param total of all pages
 */
record Restatement(
        Source source,
        Map<String, Long> closed,
        Map<String, Long> now,
        Map<String, Long> difference,
        Map<String, Long> unexplained,
        List<Change> dossiers,
        long total,
        int page,
        int size) {

    /** The closing that is restated. */
    record Source(
            String unit, String period, LocalDate from, LocalDate toExclusive, String closing) {}

    /**
     * A dossier that is counted otherwise than when the period was closed.
     *
     * @param figures by how much, with its sign, in each column
     */
    record Change(String id, String code, Map<String, Long> figures) {}
}
