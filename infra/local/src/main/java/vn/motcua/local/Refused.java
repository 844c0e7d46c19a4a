package vn.motcua.local;

/** The district cannot do as asked, for a reason its operator can see to. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] details;

    /** The message is the key of a sentence in {@link Words}. */
    Refused(String key, Object... details) {
        super(key);
        this.details = details;
    }

    String in(Words words) {
        return words.say(String.valueOf(getMessage()), details);
    }
}
