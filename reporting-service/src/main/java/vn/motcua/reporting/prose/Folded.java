package vn.motcua.reporting.prose;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without accents and capitals, however it was composed. Each character knows where in the
 * original it came from, in UTF-16 units.
 */
final class Folded {

    private final String original;
    private final String text;
    private final int[] origins;

    private Folded(String original, String text, int[] origins) {
        this.original = original;
        this.text = text;
        this.origins = origins;
    }

    static Folded of(String original) {
        var text = new StringBuilder(original.length());
        int[] origins = new int[original.length() + 1];
        int at = 0;
        while (at < original.length()) {
            int point = original.codePointAt(at);
            String folded = fold(point, original, at);
            for (int i = 0; i < folded.length(); i++) {
                if (text.length() + 1 == origins.length) {
                    origins = Arrays.copyOf(origins, origins.length * 2);
                }
                origins[text.length()] = at;
                text.append(folded.charAt(i));
            }
            at += Character.charCount(point);
        }
        origins[text.length()] = original.length();
        return new Folded(original, text.toString(), origins);
    }

    String text() {
        return text;
    }

    /** Where a range of the folded text begins or ends in the original. */
    int origin(int index) {
        return origins[index];
    }

    /** The original of a range of the folded text. */
    String original(int begin, int end) {
        return original.substring(origin(begin), origin(end));
    }

    /** Folds a text of which the places do not matter. */
    static String fold(String text) {
        return of(text).text();
    }

    private static String fold(int point, String original, int at) {
        if (point < 128) {
            return ascii((char) point, original, at);
        }
        if (point == 'đ' || point == 'Đ') {
            return "d";
        }
        if (point == '\u2028' || point == '\u2029' || point == '\u0085') {
            return "\n";
        }
        if (Character.isSpaceChar(point)) {
            return " ";
        }
        var folded = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> !isSilent(part))
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static String ascii(char letter, String original, int at) {
        if (letter == '\r') {
            return at + 1 < original.length() && original.charAt(at + 1) == '\n' ? " " : "\n";
        }
        return String.valueOf(Character.toLowerCase(letter));
    }

    private static boolean isSilent(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                    true;
            default -> false;
        };
    }
}
