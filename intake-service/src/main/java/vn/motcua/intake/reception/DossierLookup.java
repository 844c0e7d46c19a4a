package vn.motcua.intake.reception;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.platform.problem.Problem;

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
        try {
            return dossiers.byCode(new DossierCode(code)).orElseThrow(DossierLookup::unknown);
        } catch (IllegalArgumentException noCode) {
            throw unknown();
        }
    }

    static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-dossier");
    }
}
