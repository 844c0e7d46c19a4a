package vn.motcua.processing.papers.store;

import org.jspecify.annotations.Nullable;

/**
 * What a paper was filed as.
 *
 * @param key of the paper in the procedure; absent for one that the procedure does not list
 * @param name of the file; it may name a citizen, so it belongs into no event and no log
 */
public record Label(@Nullable String key, String name, String mediaType) {}
