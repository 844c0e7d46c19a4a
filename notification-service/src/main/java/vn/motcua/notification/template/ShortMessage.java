package vn.motcua.notification.template;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A short message that keeps to its number of parts where it can: an officer's words are cut for
 * it, between two words, and nothing else is. The whole is in the mail and on the tracking page.
 */
record ShortMessage(Wording wording, Function<Variable, String> values, int parts) {

    private static final String CUT = "...";
    private static final int MOST_IN_A_PART = 160;

    /** What may be the number of a paper or a phone has no place in a text that travels openly. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d.,])\\d(?:[ -]?\\d){8,}"
                            // With dots only what no amount looks like.
                            + "|(?<![\\d.,])(?:\\+84["
                            + " .]?|0)\\d{1,3}(?:\\.\\d{2,4}){2,3}(?![\\d.,]\\d)");

    /** With its accents, unless it would have too many parts with them. */
    String accented() {
        String accented = fitted(UnaryOperator.identity());
        return fits(accented) ? accented : unaccented();
    }

    String unaccented() {
        return fitted(Unaccented::of);
    }

    private String fitted(UnaryOperator<String> alphabet) {
        String whole = alphabet.apply(wording.with(this::value));
        if (fits(whole)) {
            return whole;
        }
        return wording.variables().stream()
                .filter(Variable::isFreeText)
                .findFirst()
                .map(free -> shortened(free, alphabet))
                .orElse(whole);
    }

    private String shortened(Variable free, UnaryOperator<String> alphabet) {
        String words = value(free);
        // No message has more characters than that, so no more of them are tried.
        int end = Math.min(words.length(), parts * MOST_IN_A_PART);
        String text;
        do {
            end = Math.max(words.lastIndexOf(' ', end - 1), 0);
            String kept = words.substring(0, end) + CUT;
            text =
                    alphabet.apply(
                            wording.with(variable -> variable == free ? kept : value(variable)));
        } while (end > 0 && !fits(text));
        return text;
    }

    private String value(Variable variable) {
        String value = values.apply(variable);
        return variable.isFreeText() ? NUMBER.matcher(value).replaceAll("***") : value;
    }

    private boolean fits(String text) {
        return SmsText.of(text).segments() <= parts;
    }
}
