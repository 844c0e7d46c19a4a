package vn.motcua.kernel.clock;

import java.math.BigDecimal;

/**
 * How long the authority may take.
 *
 * @param amount 0 for {@code SAME_DAY} and {@code NONE}; else more than 0, in halves for working
 *     days and whole for sessions and calendar days
 */
public record Limit(BigDecimal amount, LimitUnit unit) {

    // First, because the constants below are checked against them.
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1000);

    public static final Limit SAME_DAY = new Limit(BigDecimal.ZERO, LimitUnit.SAME_DAY);
    public static final Limit NONE = new Limit(BigDecimal.ZERO, LimitUnit.NONE);

    public Limit {
        amount = plain(amount);
        boolean fits =
                switch (unit) {
                    case SAME_DAY, NONE -> amount.signum() == 0;
                    case WORKING_DAYS -> amount.signum() > 0 && isWhole(amount.multiply(TWO));
                    case SESSIONS, CALENDAR_DAYS -> amount.signum() > 0 && isWhole(amount);
                };
        if (!fits || amount.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s is no amount of %s".formatted(amount.toPlainString(), unit));
        }
    }

    public static Limit sessions(long amount) {
        return new Limit(BigDecimal.valueOf(amount), LimitUnit.SESSIONS);
    }

    public static Limit workingDays(String amount) {
        return new Limit(new BigDecimal(amount), LimitUnit.WORKING_DAYS);
    }

    public static Limit calendarDays(long amount) {
        return new Limit(BigDecimal.valueOf(amount), LimitUnit.CALENDAR_DAYS);
    }

    /** The same unit with more of it. */
    public Limit plus(BigDecimal more) {
        return new Limit(amount.add(more), unit);
    }

    /** The amount in working sessions: 5 for 2.5 working days. */
    int sessionCount() {
        return switch (unit) {
            case SESSIONS -> amount.intValueExact();
            case WORKING_DAYS -> amount.multiply(TWO).intValueExact();
            case SAME_DAY, CALENDAR_DAYS, NONE ->
                    throw new IllegalStateException(unit + " is not counted in sessions");
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return plain(number).scale() <= 0;
    }

    /** Without trailing zeros and without an exponent, so that equal amounts are equal records. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
