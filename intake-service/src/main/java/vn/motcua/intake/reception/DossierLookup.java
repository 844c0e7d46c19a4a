package vn.motcua.intake.reception;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.platform.problem.Problem;

import java.util.List;
import java.util.Optional;

/** Finds dossiers by the code on the receipt. */
@Component
final class DossierLookup {

    private final Dossiers dossiers;

    DossierLookup(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * Finds a dossier.
     *
     * @throws Problem {@code unknown-dossier}
     */
    Dossier find(String code) {
        return holder(code).orElseThrow(DossierLookup::unknown);
    }

    /** The dossier that has this code, however it was typed; empty also when it is none. */
    Optional<Dossier> holder(String code) {
        return DossierCode.typed(code).stream()
                .flatMap(read -> dossiers.byCode(read).stream())
                .findFirst();
    }

    /** Those that had this code until it was replaced. */
    List<Dossier> formerHolders(String code) {
        return DossierCode.typed(code).stream()
                .flatMap(read -> dossiers.byFormerCode(read).stream())
                .toList();
    }

    static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-dossier");
    }
}
