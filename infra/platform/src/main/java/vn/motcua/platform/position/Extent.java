package vn.motcua.platform.position;

/**
 * The records there are of one partition.
 *
 * @param begin the offset of the first one
 * @param end the offset after the last one
 */
record Extent(long begin, long end) {

    static final Extent NOTHING = new Extent(0, 0);
}
