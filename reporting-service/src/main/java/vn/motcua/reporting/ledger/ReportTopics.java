package vn.motcua.reporting.ledger;

import vn.motcua.kernel.event.DossierTopics;

/** The topics between the ledger and whoever shows its figures. Compacted, both. */
public final class ReportTopics {

    /** Key {@link TotalKey} or {@link Progress#key()}. */
    public static final String TOTALS = "report.totals.v1";

    /** Key dossier id, value {@link Fact}; or {@link Progress}. */
    public static final String DOSSIERS = "report.dossiers.v1";

    private ReportTopics() {}

    /** Where events go that cannot be counted. */
    public static String deadLetters(String application) {
        return DossierTopics.deadLetters(DossierTopics.EVENTS, application);
    }
}
