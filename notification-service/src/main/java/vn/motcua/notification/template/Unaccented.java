package vn.motcua.notification.template;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text that fits the GSM alphabet, and so costs less than half: "Hồ sơ" is "Ho so". What has no
 * counterpart there is left out; a provider would make a question mark of it.
 */
final class Unaccented {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern BLANK_BEFORE_STOP = Pattern.compile(" (?=[,;:)]|\\.(?!\\.))");

    /** Letters and signs that do not come apart into one of the alphabet and a mark. */
    private static final Map<Integer, String> COUNTERPARTS =
            Map.ofEntries(
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'Đ', "D"),
                    // Others' letters that look the same and are typed for it.
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'Ð', "D"),
                    Map.entry((int) 'Ɖ', "D"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'Ł', "L"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'Œ', "OE"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'Þ', "Th"),
                    Map.entry((int) '‐', "-"),
                    Map.entry((int) '‒', "-"),
                    Map.entry((int) '–', "-"),
                    Map.entry((int) '—', "-"),
                    Map.entry((int) '−', "-"),
                    Map.entry((int) '•', "-"),
                    Map.entry((int) '·', "-"),
                    Map.entry((int) '⁄', "/"),
                    Map.entry((int) '×', "x"),
                    Map.entry((int) '“', "\""),
                    Map.entry((int) '”', "\""),
                    Map.entry((int) '„', "\""),
                    Map.entry((int) '«', "\""),
                    Map.entry((int) '»', "\""),
                    Map.entry((int) '‘', "'"),
                    Map.entry((int) '’', "'"),
                    Map.entry((int) '`', "'"),
                    Map.entry((int) '₫', "d"));

    private Unaccented() {}

    static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        StringBuilder written = new StringBuilder(bare.length());
        bare.codePoints().forEach(one -> write(one, written));
        String once = BLANKS.matcher(written).replaceAll(" ");
        return BLANK_BEFORE_STOP.matcher(once).replaceAll("").strip();
    }

    private static void write(int codePoint, StringBuilder written) {
        if (SmsText.isGsm(codePoint)) {
            written.appendCodePoint(codePoint);
        } else {
            written.append(COUNTERPARTS.getOrDefault(codePoint, ""));
        }
    }
}
