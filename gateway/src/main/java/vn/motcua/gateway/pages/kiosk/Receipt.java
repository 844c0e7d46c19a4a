package vn.motcua.gateway.pages.kiosk;

import vn.motcua.gateway.client.IntakeClient.Paper;
import vn.motcua.gateway.client.IntakeClient.Procedure;
import vn.motcua.gateway.client.IntakeClient.Reception;
import vn.motcua.gateway.pages.kiosk.Scans.Kept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is printed for the applicant. Kept in the session until the next one.
 *
 * @param key of the filing: the proof that this kiosk may print it
 * @param scans what became of each scan, by the key of its paper
 */
record Receipt(
        Reception reception,
        String applicant,
        Procedure procedure,
        List<Paper> papers,
        String key,
        Map<String, Kept> scans) {

    static final String IN_SESSION = "receipt";

    static Receipt of(Reception reception, FilingForm form, Procedure procedure) {
        List<Paper> papers =
                procedure.papers().stream().filter(paper -> form.has(paper.key())).toList();
        return new Receipt(
                reception, String.valueOf(form.name()), procedure, papers, form.key(), Map.of());
    }

    Receipt with(List<Kept> more) {
        Map<String, Kept> all = new LinkedHashMap<>(scans);
        more.forEach(one -> all.put(one.key(), one));
        return new Receipt(reception, applicant, procedure, papers, key, all);
    }

    /** The papers whose scans were chosen and are not kept. */
    public List<Paper> unkept() {
        return papers.stream()
                .filter(paper -> {
                    Kept scan = scans.get(paper.key());
                    return scan != null && scan.problem() != null;
                })
                .toList();
    }

    /** Whether the scan of a paper is kept. */
    public boolean keeps(Paper paper) {
        Kept scan = scans.get(paper.key());
        return scan != null && scan.problem() == null;
    }
}
