package vn.motcua.reporting.ledger;

import vn.motcua.kernel.event.DossierTopics;

/** The topics between the ledger and whoever shows its figures. */
public final class ReportTopics {

    /** Compacted. Key {@link TotalKey} or {@link Progress#key()}. Of the first generation. */
    public static final String TOTALS = "report.totals.v1";

    /**
     * Compacted. Key dossier id, value {@link Fact}; or {@link Progress}. Of the first generation.
     */
    public static final String DOSSIERS = "report.dossiers.v1";

    /**
     * Kept forever. Key the unit whose period is closed: first each dossier it counts, then the
     * closing record, without which the dossiers before it mean nothing.
     */
    public static final String CLOSINGS = "report.closings.v1";

    /** Kept forever. Which generation of the ledger is live, and which one is being rebuilt. */
    public static final String GENERATIONS = "report.generations.v1";

    /**
     * Kept forever. What was ordered to become of dead letters, for every generation: on the
     * partition of the record that each is about, with its key and body.
     */
    public static final String SETTLEMENTS = "report.settlements.v1";

    private ReportTopics() {}

    /** Where events go that cannot be counted. */
    public static String deadLetters(String application) {
        return DossierTopics.deadLetters(DossierTopics.EVENTS, application);
    }
}
