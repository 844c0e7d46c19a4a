package vn.motcua.gateway.pages.kiosk;

import vn.motcua.gateway.client.IntakeClient.Procedure;
import vn.motcua.gateway.client.IntakeClient.Reception;

import java.util.List;

/**
 * What is printed for the applicant. Kept in the session until the next one.
 *
 * @param key of the filing: the proof that this kiosk may print it
 */
record Receipt(Reception reception, String applicant, List<String> papers, String key) {

    static final String IN_SESSION = "receipt";

    static Receipt of(Reception reception, FilingForm form, Procedure procedure) {
        List<String> papers =
                procedure.papers().stream()
                        .filter(paper -> form.has(paper.key()))
                        .map(paper -> paper.name())
                        .toList();
        return new Receipt(reception, String.valueOf(form.name()), papers, form.key());
    }
}
