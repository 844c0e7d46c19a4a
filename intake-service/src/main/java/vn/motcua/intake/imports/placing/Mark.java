package vn.motcua.intake.imports.placing;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Origin.OldSystem;

import java.util.Optional;
import java.util.UUID;

/**
 * Who has a code already.
 *
 * @param importId absent when the dossier was filed here
 */
record Mark(@Nullable UUID importId, long line, String contentHash) {

    static Mark of(Optional<OldSystem> origin) {
        return origin.map(old -> new Mark(old.importId(), old.line(), old.contentHash()))
                .orElse(new Mark(null, 0, ""));
    }
}
