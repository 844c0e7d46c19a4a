package vn.motcua.reporting.prose;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as Vietnamese texts write them: a point or a space between thousands, a comma
 * before decimals, and the English way where it cannot be anything else.
 */
final class Numerals {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern POINTS =
            Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3}){1,4}(?:,\\d{1,9})?");
    private static final Pattern SPACES =
            Pattern.compile("[1-9]\\d{0,2}(?: \\d{3}){1,4}(?:[.,]\\d{1,9})?");
    private static final Pattern COMMAS =
            Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){1,4}(?:\\.\\d{1,9})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,15},\\d{1,9}");
    private static final Pattern DECIMAL_POINT =
            Pattern.compile("\\d{1,15}\\.\\d{1,2}|0\\.\\d{1,9}");
    private static final Pattern SHARE_POINT = Pattern.compile("\\d{1,3}\\.\\d{1,9}");

    private Numerals() {}

    /**
     * Reads one number.
     *
     * @param share whether it is a percentage: of dossiers there are only whole ones, so that
     *     {@code 1,098} are a thousand of them, but a little more than one per cent
     * @return with as many decimals as are printed; empty when it is no number, but a code perhaps
     */
    static Optional<BigDecimal> read(String numeral, boolean share) {
        if (WHOLE.matcher(numeral).matches()) {
            return Optional.of(new BigDecimal(numeral));
        }
        if (share && DECIMAL_COMMA.matcher(numeral).matches()) {
            return number(numeral, "");
        }
        if (share && SHARE_POINT.matcher(numeral).matches()) {
            return Optional.of(new BigDecimal(numeral));
        }
        if (POINTS.matcher(numeral).matches()) {
            return number(numeral, ".");
        }
        if (SPACES.matcher(numeral).matches()) {
            return number(numeral, " ");
        }
        if (COMMAS.matcher(numeral).matches()) {
            return number(numeral, ",");
        }
        if (DECIMAL_COMMA.matcher(numeral).matches() || DECIMAL_POINT.matcher(numeral).matches()) {
            return number(numeral, "");
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String numeral, String thousands) {
        return Optional.of(new BigDecimal(numeral.replace(thousands, "").replace(',', '.')));
    }
}
