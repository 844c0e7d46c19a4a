package vn.motcua.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal: nothing was changed, and the caller is told precisely why.
 *
 * <p>The key names the problem type {@code urn:motcua:problem:<key>} and the messages {@code
 * problem.<key>.title} and {@code problem.<key>.detail} in the bundles.
 */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final List<Object> arguments;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    private Problem(HttpStatus status, String key, List<Object> arguments) {
        super(key + " " + arguments);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    /**
     * Makes a refusal to be thrown.
     *
     * @param arguments what the detail message names, in its order
     */
    public static Problem of(HttpStatus status, String key, Object... arguments) {
        return new Problem(status, key, List.of(arguments));
    }

    /** Adds an extension member to the answer. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Tells the caller how long to wait before the same may work. */
    public Problem retryAfter(Duration pause) {
        retryAfter = pause;
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, Object> members() {
        return members;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
