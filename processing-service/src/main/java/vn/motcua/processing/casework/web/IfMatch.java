package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.StaleCase;

import java.util.regex.Pattern;

/** The version of a case that a command is meant for: {@code If-Match: "3"}. */
final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /**
     * Holds the header against the case as it was loaded.
     *
     * @throws Problem {@code if-match-missing} also for {@code *}, which names no version; {@code
     *     invalid-parameter} when it is no version
     * @throws StaleCase when the case is at another version
     */
    static void require(@Nullable String header, Case loaded) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "If-Match", header);
        }
        if (Long.parseLong(version.group(1)) != loaded.version()) {
            throw new StaleCase(loaded.summary());
        }
    }
}
