package planted.intake;

import planted.processing.Known;

/** Intake may not know processing, which knows it. */
public record Nosy(Known known) {}
