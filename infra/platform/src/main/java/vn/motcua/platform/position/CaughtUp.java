package vn.motcua.platform.position;

import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;

import java.time.Duration;

/**
 * Whether the store knows all that was on the log when this service started. Before that a document
 * may be older than events it has published itself, and what is added to it would take their place.
 */
@FunctionalInterface
public interface CaughtUp {

    Duration RETRY_AFTER = Duration.ofSeconds(2);

    boolean isReached();

    /**
     * Refuses with 503 while it is not.
     *
     * @throws Problem {@code catching-up}
     */
    default void require() {
        if (!isReached()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "catching-up").retryAfter(RETRY_AFTER);
        }
    }
}
