package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/** Where a dossier stands in the register: volume and running number. */
public record BookEntry(@Nullable String volume, @Nullable String number) {}
