package planted.processing;

import org.jspecify.annotations.Nullable;

import planted.intake.Nosy;

public record Known(@Nullable Nosy back) {}
