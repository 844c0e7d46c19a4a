package vn.motcua.gateway.pages.inbox;

import vn.motcua.gateway.client.ProcessingClient.CaseEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A letter to the applicant that an event of the case calls for.
 *
 * @param sequence of that event
 */
record Letter(Kind kind, long sequence) {

    /** What letters there are. */
    enum Kind {
        SUPPLEMENT_REQUEST,
        REFUSAL,
        APOLOGY,
        STOP_NOTICE;

        /** As it stands in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Map<String, Kind> BY_EVENT =
            Map.of(
                    "vn.motcua.dossier.supplement-requested.v1", Kind.SUPPLEMENT_REQUEST,
                    "vn.motcua.dossier.returned.v1", Kind.REFUSAL,
                    "vn.motcua.dossier.extended.v1", Kind.APOLOGY,
                    "vn.motcua.dossier.withdrawn.v1", Kind.STOP_NOTICE);
    private static final String RESOLVED = "vn.motcua.dossier.resolved.v1";

    /** The letters of a case, the newest first. */
    static List<Letter> of(List<CaseEvent> events) {
        List<Letter> letters = new ArrayList<>();
        for (CaseEvent event : events.reversed()) {
            kind(event).ifPresent(kind -> letters.add(new Letter(kind, event.sequence())));
        }
        return letters;
    }

    private static Optional<Kind> kind(CaseEvent event) {
        Map<String, Object> change = event.change();
        boolean refused =
                event.type().equals(RESOLVED)
                        && change != null
                        && "REFUSED".equals(change.get("outcome"));
        return refused
                ? Optional.of(Kind.REFUSAL)
                : Optional.ofNullable(BY_EVENT.get(event.type()));
    }
}
