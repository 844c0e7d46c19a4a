package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;

/** Tells a repeated request from a new one; each caller has keys of its own. */
record IdempotencyKey(String stored) {

    private static final int LONGEST = 200;

    /**
     * Reads the header.
     *
     * @throws Problem {@code idempotency-key-missing}, {@code idempotency-key-too-long}
     */
    static IdempotencyKey of(String subject, @Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
        }
        if (header.length() > LONGEST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-too-long", LONGEST);
        }
        // The length keeps "a" + "b:c" and "a:b" + "c" apart.
        return new IdempotencyKey(subject.length() + ":" + subject + ":" + header);
    }
}
