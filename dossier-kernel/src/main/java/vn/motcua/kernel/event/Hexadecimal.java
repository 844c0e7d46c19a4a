package vn.motcua.kernel.event;

import java.util.UUID;

/** Reads UUIDs in the form they are written in, 36 lower-case characters. */
final class Hexadecimal {

    static final int UUID_LENGTH = 36;

    private Hexadecimal() {}

    /**
     * Reads the one that begins there.
     *
     * @throws IllegalArgumentException when none does
     */
    static UUID uuid(byte[] text, int begin) {
        if (text[begin + 8] != '-'
                || text[begin + 13] != '-'
                || text[begin + 18] != '-'
                || text[begin + 23] != '-') {
            throw new IllegalArgumentException("No UUID");
        }
        long high = digits(text, begin, 8);
        high = high << 16 | digits(text, begin + 9, 4);
        high = high << 16 | digits(text, begin + 14, 4);
        long low = digits(text, begin + 19, 4);
        return new UUID(high, low << 48 | digits(text, begin + 24, 12));
    }

    private static long digits(byte[] text, int begin, int count) {
        long number = 0;
        for (int i = begin; i < begin + count; i++) {
            number = number << 4 | digit(text[i]);
        }
        return number;
    }

    private static int digit(byte character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= 'a' && character <= 'f') {
            return character - 'a' + 10;
        }
        throw new IllegalArgumentException("Not a digit");
    }
}
