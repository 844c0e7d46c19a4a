package vn.motcua.processing.papers.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.papers.CasePapers;
import vn.motcua.processing.papers.store.PaperStore;
import vn.motcua.processing.papers.store.StoredPaper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the paper an address names, as far as it may be given out. */
@Component
final class PaperDesk {

    private final PaperStore store;

    PaperDesk(PaperStore store) {
        this.store = store;
    }

    /**
     * A paper of the case whose content may be given out.
     *
     * @throws Problem when there is none of that id, it is kept elsewhere, or it is quarantined
     */
    StoredPaper content(Case found, String id) {
        UUID paper =
                parsed(id)
                        .filter(CasePapers.filed(found)::containsKey)
                        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-paper", id));
        StoredPaper stored = store.find(List.of(paper)).get(paper);
        if (stored == null) {
            throw Problem.of(HttpStatus.NOT_FOUND, "paper-elsewhere", id);
        }
        if (stored.scan().isQuarantined()) {
            String signature = String.valueOf(stored.scan().signature());
            throw Problem.of(HttpStatus.LOCKED, "quarantined", signature)
                    .with("signature", signature);
        }
        return stored;
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
