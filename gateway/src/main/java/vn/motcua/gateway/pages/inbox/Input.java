package vn.motcua.gateway.pages.inbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that a command's form asks for.
 *
 * @param name as the command's body calls it; a {@code UNIT} is an agency and a department there
 * @param most the longest text in characters, or the greatest number; 0 means no limit
 */
record Input(String name, Kind kind, boolean required, int most) {

    /** How it is asked for, and what it is in the body. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        /** One text a line. */
        LINES,
        WHOLE_NUMBER,
        /** A number in steps of a half. */
        HALVES,
        OUTCOME,
        HOW,
        OPINION,
        /** The login of somebody who may be given the case. */
        PERSON,
        UNIT,
        /** The digest of a file; it is chosen, and kept before the command is sent. */
        FILE
    }

    static Input of(String name, Kind kind, int most) {
        return new Input(name, kind, true, most);
    }

    static Input of(String name, Kind kind) {
        return of(name, kind, 0);
    }

    Input optional() {
        return new Input(name, kind, false, most);
    }

    /**
     * Adds to a command's body what was typed.
     *
     * @throws WrongInput when it is nothing of the kind
     */
    void put(Map<String, Object> body, String typed) {
        String text = typed.strip();
        switch (kind) {
            case TEXT, LONG_TEXT, OUTCOME, HOW, OPINION, PERSON -> body.put(name, text);
            case LINES -> body.put(name, lines(text));
            case WHOLE_NUMBER -> body.put(name, whole(text));
            case HALVES -> body.put(name, number(text.replace(',', '.')));
            case UNIT -> putUnit(body, text);
            case FILE -> body.put(name, KeptFile.of(text).sha256());
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new WrongInput(name, "number");
        }
    }

    private BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw new WrongInput(name, "number");
        }
    }

    private void putUnit(Map<String, Object> body, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new WrongInput(name, "unit");
        }
        body.put("agency", text.substring(0, slash));
        body.put("department", text.substring(slash + 1));
    }

    /** The input of a form that a field of a body comes from. */
    static String ofField(String field) {
        String first = field.replaceAll("[.\\[].*$", "");
        return switch (first.toLowerCase(Locale.ROOT)) {
            case "agency", "department" -> "unit";
            case "inhalves" -> "workingDays";
            default -> first;
        };
    }
}
