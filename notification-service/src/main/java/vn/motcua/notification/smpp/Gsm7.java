package vn.motcua.notification.smpp;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;

/** The GSM alphabet of 7 bits (3GPP TS 23.038, 6.2.1), one character to an octet as SMPP has it. */
final class Gsm7 {

    private static final byte ESCAPE = 0x1B;

    /**
     * A character's place is its code; the blank at the place of the escape is never found first.
     */
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_CODES = {
        0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
    };

    private Gsm7() {}

    /** The text in this alphabet; null when a single character is not in it. */
    static byte @Nullable [] encode(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            int basic = each == ESCAPE ? -1 : BASIC.indexOf(each);
            int extended = EXTENDED.indexOf(each);
            if (basic < 0 && extended < 0) {
                return null;
            }
            if (basic < 0) {
                octets.write(ESCAPE);
                octets.write(EXTENDED_CODES[extended]);
            } else {
                octets.write(basic);
            }
        }
        return octets.toByteArray();
    }

    /** Whether a part may not end behind this octet: what it escapes would be in the next one. */
    static boolean escapes(byte octet) {
        return octet == ESCAPE;
    }
}
