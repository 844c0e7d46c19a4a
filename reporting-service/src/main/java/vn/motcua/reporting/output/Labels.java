package vn.motcua.reporting.output;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What the form itself says, in one language.
 *
 * @param text gives the text {@code form.<key>}
 */
public record Labels(Locale locale, UnaryOperator<String> text) {

    /** Called by the page's template as well. */
    public String say(String key) {
        return text.apply("form." + key);
    }

    /** An identity, and before it in words whether it holds. */
    public String check(FormTable.Check check) {
        return say(check.holds() ? "holds" : "fails") + " " + check.text();
    }

    /** A part as a share, to a tenth of a percent; a dash of nothing. */
    public String share(long part, long whole) {
        return whole == 0 ? "–" : percent((double) part / whole);
    }

    /** A share as it is written in this language. */
    public String percent(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return percent.format(share);
    }

    /** A count as it is written in this language. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
