package vn.motcua.notification.template;

/**
 * A short message as phones count it (3GPP TS 23.038): one part holds 160 characters of the GSM
 * alphabet, or 70 when a single character lies outside it; parts of a longer one hold 153, or 67. A
 * character that counts twice never lies in two parts.
 */
public record SmsText(String text, Encoding encoding, int segments) {

    /** How the characters travel. */
    public enum Encoding {
        GSM_7(160, 153) {
            @Override
            int cost(int codePoint) {
                return EXTENDED.indexOf(codePoint) < 0 ? 1 : 2;
            }
        },
        UCS_2(70, 67) {
            @Override
            int cost(int codePoint) {
                return Character.charCount(codePoint);
            }
        };

        private final int single;
        private final int part;

        Encoding(int single, int part) {
            this.single = single;
            this.part = part;
        }

        abstract int cost(int codePoint);

        int segments(String text) {
            int[] costs = text.codePoints().map(this::cost).toArray();
            int parts = 1;
            int used = 0;
            int whole = 0;
            for (int cost : costs) {
                whole += cost;
                if (used + cost > part) {
                    parts++;
                    used = 0;
                }
                used += cost;
            }
            return whole <= single ? 1 : parts;
        }
    }

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each of these is sent as two characters. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    public static SmsText of(String text) {
        Encoding encoding =
                text.codePoints().allMatch(SmsText::isGsm) ? Encoding.GSM_7 : Encoding.UCS_2;
        return new SmsText(text, encoding, encoding.segments(text));
    }

    static boolean isGsm(int codePoint) {
        return BASIC.indexOf(codePoint) >= 0 || EXTENDED.indexOf(codePoint) >= 0;
    }
}
