package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a dead letter in the end.
 *
 * @param by the account that ordered it; the service's name when nobody did
 * @param because what that account gave as its reason; absent where none is asked
 */
public record Settlement(Way way, String by, Instant at, @Nullable String because) {

    /** How it was settled. */
    public enum Way {
        /** It was taken after all. */
        REPLAYED,
        /** It had been taken already, from another record. */
        KNOWN,
        /** Another record brought the same, so that nothing was left to do. */
        MENDED,
        /** Somebody decided that it shall not be taken. Also true of the record read again. */
        DISMISSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty when it is none of these words. */
        static Optional<Way> of(String word) {
            return Stream.of(values()).filter(way -> way.word().equals(word)).findAny();
        }
    }
}
