package vn.motcua.local;

import vn.motcua.embedded.store.StoreUnusable;
import vn.motcua.local.command.Words;

import java.util.Locale;

/** The district cannot do as asked, for a reason its operator can see to. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] details;

    /** The message is the key of a sentence in {@link Words}. */
    Refused(String key, Object... details) {
        super(key);
        this.details = details;
    }

    static Refused because(StoreUnusable unusable) {
        String reason = unusable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var refused =
                new Refused(
                        "store." + reason, unusable.place(), String.valueOf(unusable.getMessage()));
        refused.initCause(unusable);
        return refused;
    }

    String in(Words words) {
        return words.say(String.valueOf(getMessage()), details);
    }
}
