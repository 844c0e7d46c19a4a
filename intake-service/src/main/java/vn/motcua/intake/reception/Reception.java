package vn.motcua.intake.reception;

import vn.motcua.intake.dossier.Dossier;

/** What a submission came to; {@code replayed} when an earlier one had already filed it. */
record Reception(Dossier dossier, boolean replayed) {}
