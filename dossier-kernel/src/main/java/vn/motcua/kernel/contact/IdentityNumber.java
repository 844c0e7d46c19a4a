package vn.motcua.kernel.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which the state knows a person or an organisation: 12 digits on a citizen's card, 9
 * on the identity card before it; 10 for an enterprise, household business or co-operative, and
 * {@code -} with 3 more for its branches (mã số doanh nghiệp, mã số thuế).
 *
 * @param value without the blanks it is printed with
 */
public record IdentityNumber(String value) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern BRANCH = Pattern.compile("[0-9]{10}-[0-9]{3}");
    private static final Pattern DOTS = Pattern.compile("\\.");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{9}|[0-9]{10}|[0-9]{12}");

    /** Reads it as printed or typed, in groups or not; empty when it is none. */
    public static Optional<IdentityNumber> read(String written) {
        String compact = DASHES.matcher(BLANKS.matcher(written).replaceAll("")).replaceAll("-");
        if (BRANCH.matcher(compact).matches()) {
            return Optional.of(new IdentityNumber(compact));
        }
        String digits = DOTS.matcher(compact).replaceAll("");
        return PLAIN.matcher(digits).matches()
                ? Optional.of(new IdentityNumber(digits))
                : Optional.empty();
    }
}
