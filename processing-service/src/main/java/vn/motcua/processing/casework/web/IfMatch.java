package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;

import java.util.regex.Pattern;

/** The version of a case that a command is meant for: {@code If-Match: "3"}. */
final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    /**
     * The version a header names.
     *
     * @throws Problem {@code if-match-missing} also for {@code *}, which names no version; {@code
     *     invalid-parameter} when it is no version
     */
    static long version(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "If-Match", header);
        }
        return Long.parseLong(version.group(1));
    }
}
