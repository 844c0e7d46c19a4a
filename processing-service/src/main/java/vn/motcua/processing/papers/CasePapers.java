package vn.motcua.processing.papers;

import org.springframework.http.HttpStatus;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.Case;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a case knows of its papers. */
public final class CasePapers {

    private CasePapers() {}

    /** The papers filed, in their order; with those that came with the case from elsewhere. */
    public static Map<UUID, Change.PaperFiled> filed(Case found) {
        Map<UUID, Change.PaperFiled> filed = new LinkedHashMap<>();
        found.state()
                .dossier()
                .work()
                .papers()
                .forEach(paper -> filed.putIfAbsent(paper.paper(), paper));
        return filed;
    }

    /** The keys of the papers handed in at the reception, as far as it is known here. */
    public static List<String> handedIn(Case found) {
        return found.events().stream()
                .map(DossierEvent::change)
                .filter(Change.Received.class::isInstance)
                .flatMap(change -> ((Change.Received) change).papers().stream())
                .toList();
    }

    static void mustBeOpen(Case found) {
        var stage = found.state().stage();
        if (!stage.isOpen()) {
            throw Problem.of(HttpStatus.CONFLICT, "case-closed").with("state", stage);
        }
    }
}
