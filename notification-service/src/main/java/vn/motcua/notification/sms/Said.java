package vn.motcua.notification.sms;

import java.util.regex.Pattern;

/**
 * What a provider said, so that it can be shown: short, on one line, and without anybody's number.
 */
final class Said {

    private static final int LONGEST = 200;

    /** However the provider writes the number of a phone: no code of an error is that long. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .-]?\\d){7,}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Said() {}

    static String shown(String said) {
        String line = BLANKS.matcher(said).replaceAll(" ").strip();
        String masked = NUMBER.matcher(line).replaceAll("***");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }
}
