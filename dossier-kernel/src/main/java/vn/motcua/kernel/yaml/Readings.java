package vn.motcua.kernel.yaml;

import java.util.Arrays;

/** How single texts become values; a refusal says what was expected. */
final class Readings {

    private Readings() {}

    static boolean trueOrFalse(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException("'" + text + "' is not true or false");
    }

    static <E extends Enum<E>> E constant(String text, Class<E> type, String what) {
        E[] known = type.getEnumConstants();
        return Arrays.stream(known)
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "unknown %s '%s', known are %s"
                                        .formatted(what, text, Arrays.toString(known))));
    }

    static String reason(RuntimeException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
