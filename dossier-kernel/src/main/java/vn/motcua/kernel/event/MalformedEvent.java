package vn.motcua.kernel.event;

/** A record that cannot be read as what its topic promises; no retry will help. */
public final class MalformedEvent extends RuntimeException {

    public MalformedEvent(String reason) {
        super(reason);
    }

    public MalformedEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
