package vn.motcua.kernel.event;

/** The topics on which services meet. Their keys are dossier ids, unless they say otherwise. */
public final class DossierTopics {

    /** {@link DossierEvent}s, kept forever. */
    public static final String EVENTS = "dossier.events.v1";

    /** {@link Applicant}s, compacted; a tombstone erases. */
    public static final String APPLICANTS = "dossier.applicants.v1";

    private DossierTopics() {}

    /** Where a consumer group puts the records of a topic it could not handle. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlt";
    }
}
