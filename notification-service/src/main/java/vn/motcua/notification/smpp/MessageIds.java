package vn.motcua.notification.smpp;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a message centre writes its ids of messages. Many write a number, in hexadecimal where they
 * take a message and in decimal in its receipt, with zeros before it or without.
 */
enum MessageIds {
    AS_WRITTEN,
    DECIMAL,
    HEXADECIMAL;

    private static final Pattern DECIMAL_DIGITS = Pattern.compile("\\d+");
    private static final Pattern HEXADECIMAL_DIGITS = Pattern.compile("\\p{XDigit}+");

    /** The id in the one form that answers and receipts are compared in. */
    String read(String id) {
        return switch (this) {
            case AS_WRITTEN -> id;
            case DECIMAL -> number(id, DECIMAL_DIGITS, 10);
            case HEXADECIMAL -> number(id, HEXADECIMAL_DIGITS, 16);
        };
    }

    /** The id as the centre wrote it, but for zeros before it. */
    String write(String read) {
        return switch (this) {
            case AS_WRITTEN, DECIMAL -> read;
            case HEXADECIMAL ->
                    DECIMAL_DIGITS.matcher(read).matches()
                            ? new BigInteger(read).toString(16).toUpperCase(Locale.ROOT)
                            : read;
        };
    }

    private static String number(String id, Pattern digits, int radix) {
        String stripped = id.strip();
        return digits.matcher(stripped).matches()
                ? new BigInteger(stripped, radix).toString()
                : stripped;
    }
}
