package vn.motcua.embedded.store;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Values of one field from one edge to the other. An edge stands for all values whose bytes begin
 * with it: a whole value, or the first byte of a type.
 */
final class Interval {

    private final byte[] low;
    private final boolean withLow;
    private final byte[] high;
    private final boolean withHigh;
    private final boolean single;

    private Interval(byte[] low, boolean withLow, byte[] high, boolean withHigh, boolean single) {
        this.low = low;
        this.withLow = withLow;
        this.high = high;
        this.withHigh = withHigh;
        this.single = single;
    }

    static Interval of(byte[] value) {
        return new Interval(value, true, value, true, true);
    }

    /** All values that begin so: of a type, or texts with the same beginning. */
    static Interval beginning(byte[] prefix) {
        return new Interval(prefix, true, prefix, true, false);
    }

    static Interval between(byte[] low, boolean withLow, byte[] high, boolean withHigh) {
        return new Interval(low, withLow, high, withHigh, false);
    }

    byte[] low() {
        return low;
    }

    /** Whether it holds one value alone. */
    boolean single() {
        return single;
    }

    /** The same values where they stand in falling order. */
    Interval falling() {
        byte[] first = Bytes.complement(high);
        byte[] last = Bytes.complement(low);
        return new Interval(first, /* withLow= */ withHigh, last, /* withHigh= */ withLow, single);
    }

    /** The first key that may be in it. */
    byte[] from() {
        return withLow ? low : Bytes.afterAll(low);
    }

    /** The first key after it. */
    byte[] until() {
        return withHigh ? Bytes.afterAll(high) : high;
    }

    /** What both hold; null when there is nothing. */
    @Nullable Interval and(Interval other) {
        var higher = Arrays.compareUnsigned(from(), other.from()) >= 0 ? this : other;
        var lower = Arrays.compareUnsigned(until(), other.until()) <= 0 ? this : other;
        if (Arrays.compareUnsigned(higher.from(), lower.until()) >= 0) {
            return null;
        }
        return new Interval(
                higher.low,
                higher.withLow,
                lower.high,
                lower.withHigh,
                higher.single || lower.single);
    }
}
