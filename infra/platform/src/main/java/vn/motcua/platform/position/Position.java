package vn.motcua.platform.position;

import org.jspecify.annotations.Nullable;

/**
 * How far a consumer group has read one partition, as its store knows.
 *
 * @param next the offset of the first record that may not have been handled; absent when the store
 *     knows of none
 * @param rereadUntil records below this offset were handled once before; 0 when none was
 */
record Position(@Nullable Long next, long rereadUntil) {

    static final Position NONE = new Position(null, 0);
}
