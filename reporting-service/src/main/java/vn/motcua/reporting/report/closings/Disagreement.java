package vn.motcua.reporting.report.closings;

import vn.motcua.reporting.ledger.Dimensions;

import java.util.List;
import java.util.Map;

/**
 * Where two counts of the same differ.
 *
 * @param dossiers listed otherwise than their facts say
 */
record Disagreement(List<Cell> cells, List<Offender> dossiers) {

    /**
     * What is counted under the same dimensions.
     *
     * @param totals the figures by the ledger's totals
     * @param recounted the figures by its dossiers
     * @param dossierCount of all dossiers in it, the first of which are shown
     */
    record Cell(
            Dimensions cell,
            Map<String, Long> totals,
            Map<String, Long> recounted,
            long dossierCount,
            List<Offender> dossiers) {}

    /** A dossier to look into. */
    record Offender(String id, String code) {}

    boolean isNone() {
        return cells.isEmpty() && dossiers.isEmpty();
    }
}
