package vn.motcua.load.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A section of a Markdown document, from its heading of the second level to the next. What is
 * written twice stands there once.
 *
 * @param heading without its marks
 * @param body with a line break at its end
 */
public record Section(String heading, String body) {

    private static final String MARK = "## ";

    /**
     * Replaces the section of that heading, or adds it at the end, of a new document if need be.
     */
    public void write(Path document) throws IOException {
        Files.writeString(document, in(Files.exists(document) ? Files.readString(document) : ""));
    }

    String in(String document) {
        String own = MARK + heading + "\n\n" + body;
        String start = MARK + heading + "\n";
        int from = document.startsWith(start) ? 0 : document.indexOf("\n" + start) + 1;
        if (from == 0 && !document.startsWith(start)) {
            return document.isEmpty() ? own : document.stripTrailing() + "\n\n" + own;
        }
        int next = document.indexOf("\n" + MARK, from + 1);
        return next < 0
                ? document.substring(0, from) + own
                : document.substring(0, from) + own + document.substring(next);
    }
}
