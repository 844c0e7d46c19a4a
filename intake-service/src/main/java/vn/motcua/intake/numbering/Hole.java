package vn.motcua.intake.numbering;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;

/**
 * A number that no dossier has.
 *
 * @param dossier the id its dossier would have had, when it was noted
 */
public record Hole(
        DossierCode code,
        HoleReason reason,
        @Nullable DossierId dossier,
        @Nullable Instant takenAt) {}
