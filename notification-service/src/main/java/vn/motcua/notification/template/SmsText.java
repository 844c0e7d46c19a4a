package vn.motcua.notification.template;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A short message as phones count it (3GPP TS 23.038): one part holds 160 characters of the GSM
 * alphabet, or 70 when a single character lies outside it; parts of a longer one hold 153, or 67.
 */
public record SmsText(String text, Encoding encoding, int segments) {

    /** How the characters travel. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int single;
        private final int part;

        Encoding(int single, int part) {
            this.single = single;
            this.part = part;
        }

        int segments(int length) {
            return length <= single ? 1 : (length + part - 1) / part;
        }
    }

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each of these is sent as two characters. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public static SmsText of(String text) {
        boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
        if (!gsm) {
            return new SmsText(text, Encoding.UCS_2, Encoding.UCS_2.segments(text.length()));
        }
        int septets =
                text.length() + (int) text.chars().filter(c -> EXTENDED.indexOf(c) >= 0).count();
        return new SmsText(text, Encoding.GSM_7, Encoding.GSM_7.segments(septets));
    }

    /** Vietnamese without its marks, so that it fits the GSM alphabet: "hồ sơ" is "ho so". */
    public static String unaccented(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('–', '-')
                .replace('“', '"')
                .replace('”', '"');
    }
}
