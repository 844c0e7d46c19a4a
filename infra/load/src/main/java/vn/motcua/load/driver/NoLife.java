package vn.motcua.load.driver;

import java.time.Duration;

/** Why a life did not come to its end. */
public abstract sealed class NoLife extends Exception {

    private static final long serialVersionUID = 1L;

    private final String kind;

    private NoLife(String kind) {
        super(kind);
        this.kind = kind;
    }

    /** In few words, the same for all of its kind. */
    public String kind() {
        return kind;
    }

    /** An answer that is not the expected one. */
    public static final class WrongAnswer extends NoLife {

        private static final long serialVersionUID = 1L;

        public WrongAnswer(String kind) {
            super(kind);
        }
    }

    /** The line broke, or nothing came in time. */
    public static final class NoAnswer extends NoLife {

        private static final long serialVersionUID = 1L;

        public NoAnswer(String kind) {
            super(kind);
        }
    }

    /** The system said that it has too much to do, and when to come again. */
    public static final class TurnedAway extends NoLife {

        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        public TurnedAway(String kind, Duration retryAfter) {
            super(kind);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
