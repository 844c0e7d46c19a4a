package vn.motcua.contracts;

import java.util.Map;
import java.util.Set;

/** The headers that services speak of, and what they mean. */
final class Headers {

    /**
     * Those that a controller sets by name; {@code ETag} and {@code Retry-After} are set by call.
     */
    static final Set<String> KNOWN = Set.of("Location", "Idempotency-Replayed");

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "ETag", "The version of what is answered.",
                    "Location", "Where what was made is found.",
                    "Idempotency-Replayed",
                            "true when it had been done before under the same key: this is the same"
                                    + " answer.",
                    "Idempotency-Key",
                            "Under which it is carried out once, however often it is sent.",
                    "If-Match", "The version it is meant for, as its ETag said.",
                    "Retry-After", "In how many seconds the same may work.");

    private Headers() {}

    static String meaning(String header) {
        return MEANINGS.getOrDefault(header, header);
    }
}
