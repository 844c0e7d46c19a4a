package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/**
 * A paper of a dossier.
 *
 * @param kind original or copy, in Vietnamese, such as "bản chính"
 * @param copies how many of it
 */
public record HandedPaper(String name, @Nullable String kind, @Nullable Integer copies) {}
