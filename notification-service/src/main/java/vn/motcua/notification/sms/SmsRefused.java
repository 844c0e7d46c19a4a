package vn.motcua.notification.sms;

/** A provider surely did not take a message. */
public final class SmsRefused extends RuntimeException {

    /** Whether the same message may be taken later. */
    public enum Until {
        LATER,
        NEVER
    }

    private final Until until;

    public SmsRefused(Until until, String reason) {
        super(reason);
        this.until = until;
    }

    Until until() {
        return until;
    }
}
