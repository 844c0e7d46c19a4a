package vn.motcua.platform.messaging;

import java.util.Optional;
import java.util.Set;

/** A service's own rules by which it refuses a record that it can read. */
public interface Refusals {

    /** A service that refuses nothing. */
    Refusals NONE =
            new Refusals() {
                @Override
                public Set<String> reasons() {
                    return Set.of();
                }

                @Override
                public Optional<String> reasonOf(Throwable failure) {
                    return Optional.empty();
                }
            };

    /** All there are, as dead letters and meters say them: {@code sequence-hole}. */
    Set<String> reasons();

    /** The one of them that this failure is; empty when it is none. */
    Optional<String> reasonOf(Throwable failure);
}
