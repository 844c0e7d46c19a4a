package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;

/** The key under which a command is carried out once. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /** Refuses one that cannot be kept. */
    static void require(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", HEADER, key);
        }
    }
}
