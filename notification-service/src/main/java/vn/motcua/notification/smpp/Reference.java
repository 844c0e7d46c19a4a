package vn.motcua.notification.smpp;

import java.util.HexFormat;

/**
 * The 16 bits of a message's id that travel with it. A centre that gives them back in its receipts
 * tells of a message whose answer was lost.
 */
final class Reference {

    private static final int DIGITS = 4;

    private Reference() {}

    static short of(String messageId) {
        return (short) HexFormat.fromHexDigits(messageId, 0, DIGITS);
    }

    /** How the id begins that those bits are of. */
    static String beginning(short reference) {
        return HexFormat.of().toHexDigits(reference);
    }
}
