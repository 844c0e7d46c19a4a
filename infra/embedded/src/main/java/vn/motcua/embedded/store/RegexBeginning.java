package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

import java.util.Optional;

/** The text every match of an anchored regular expression begins with. */
final class RegexBeginning {

    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private RegexBeginning() {}

    /** Empty when there is none that an index could use. */
    static Optional<String> of(BsonRegularExpression regex) {
        String pattern = regex.getPattern();
        boolean plain = regex.getOptions() == null || regex.getOptions().isEmpty();
        if (!plain || !pattern.startsWith("^") || mayBeOneOfSeveral(pattern)) {
            return Optional.empty();
        }
        String text = literal(pattern.substring(1));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String literal(String rest) {
        var text = new StringBuilder();
        int at = 0;
        while (at < rest.length()) {
            if (rest.startsWith("\\Q", at)) {
                int end = rest.indexOf("\\E", at);
                end = end < 0 ? rest.length() : end;
                text.append(rest, at + 2, end);
                at = Math.min(end + 2, rest.length());
            } else if (SPECIAL.indexOf(rest.charAt(at)) < 0) {
                text.append(rest.charAt(at));
                at++;
            } else {
                break;
            }
        }
        boolean lastMayBeMissing = at < rest.length() && "?*{".indexOf(rest.charAt(at)) >= 0;
        return lastMayBeMissing && !text.isEmpty()
                ? text.substring(0, text.length() - 1)
                : text.toString();
    }

    /** Whether a bar stands outside of groups and quotations. */
    private static boolean mayBeOneOfSeveral(String pattern) {
        int depth = 0;
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.startsWith("\\Q", at)) {
                int end = pattern.indexOf("\\E", at);
                at = end < 0 ? pattern.length() : end + 2;
                continue;
            }
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        return true;
                    }
                }
                default -> {}
            }
            at++;
        }
        return false;
    }
}
