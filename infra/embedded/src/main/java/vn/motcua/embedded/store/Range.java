package vn.motcua.embedded.store;

/** Keys of an index from one on and before another. */
final class Range {

    private final byte[] from;
    private final byte[] until;
    private final int tail;

    private Range(byte[] from, byte[] until, int tail) {
        this.from = from;
        this.until = until;
        this.tail = tail;
    }

    /** All keys that begin so. */
    static Range of(byte[] prefix) {
        return new Range(prefix, Bytes.afterAll(prefix), prefix.length);
    }

    /** Keys that begin so and go on within the interval. */
    static Range of(byte[] prefix, Interval interval) {
        return new Range(
                Bytes.concat(prefix, interval.from()),
                Bytes.concat(prefix, interval.until()),
                prefix.length);
    }

    byte[] from() {
        return from;
    }

    byte[] until() {
        return until;
    }

    /** How many bytes at the beginning are the same in all of them. */
    int tail() {
        return tail;
    }
}
