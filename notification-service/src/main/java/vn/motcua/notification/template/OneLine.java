package vn.motcua.notification.template;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * A fact as it may stand in a text: on one line, so that nothing an officer types can add a header
 * to a mail or a paragraph to a letter, and composed (NFC), so that it looks and counts the same
 * however its accents were typed.
 */
final class OneLine {

    /** Among them what turns the direction of writing around, and halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}]+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    private OneLine() {}

    static String of(String fact) {
        String visible = INVISIBLE.matcher(fact).replaceAll("");
        String blanked = BLANKS.matcher(visible).replaceAll(" ").strip();
        return Normalizer.normalize(blanked, Form.NFC);
    }
}
