package vn.motcua.reporting.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A number per account. Immutable. */
public final class Counts {

    /** How many accounts there are. */
    static final int LENGTH = Account.values().length;

    public static final Counts NONE = new Counts(new long[LENGTH]);

    private static final List<Account> ACCOUNTS = List.of(Account.values());

    private final long[] values;

    private Counts(long[] values) {
        this.values = values;
    }

    public static Counts of(Account account, long amount) {
        return NONE.plus(account, amount);
    }

    public static Counts of(Map<Account, Long> amounts) {
        long[] values = NONE.values.clone();
        amounts.forEach((account, amount) -> values[position(account)] = amount);
        return new Counts(values);
    }

    static Counts of(long[] values) {
        return new Counts(values.clone());
    }

    /** Reads what {@link #bytes()} wrote, also before accounts were added. */
    public static Counts read(byte[] bytes) {
        long[] values = NONE.values.clone();
        ByteBuffer.wrap(bytes).asLongBuffer().get(values, 0, bytes.length / Long.BYTES);
        return new Counts(values);
    }

    public long get(Account account) {
        return values[position(account)];
    }

    public Counts plus(Account account, long amount) {
        long[] sum = values.clone();
        sum[position(account)] += amount;
        return new Counts(sum);
    }

    public Counts plus(Counts other) {
        long[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.values[i];
        }
        return new Counts(sum);
    }

    public Counts minus(Counts other) {
        long[] difference = values.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other.values[i];
        }
        return new Counts(difference);
    }

    public boolean isZero() {
        for (long value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** The accounts that are not zero. */
    public Map<Account, Long> amounts() {
        Map<Account, Long> amounts = new EnumMap<>(Account.class);
        for (Account account : ACCOUNTS) {
            if (get(account) != 0) {
                amounts.put(account, get(account));
            }
        }
        return amounts;
    }

    /** The form in stores: eight bytes for each account. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    /** By position; a copy. */
    long[] values() {
        return values.clone();
    }

    /** Accounts are stored by position; {@link Account} only ever grows at its end. */
    @SuppressWarnings("EnumOrdinal")
    static int position(Account account) {
        return account.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return amounts().toString();
    }
}
