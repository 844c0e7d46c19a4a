package vn.motcua.kernel.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a procedure costs.
 *
 * @param amount in đồng per dossier; absent when it depends on something
 * @param text the fee in words, in Vietnamese
 */
public record Fee(@Nullable Long amount, String text) {}
