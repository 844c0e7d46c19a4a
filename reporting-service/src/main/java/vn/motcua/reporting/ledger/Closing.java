package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Timing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When and how a dossier was closed.
 *
 * @param timing present exactly when the authority decided
 */
public record Closing(Instant at, Ending ending, @Nullable Timing timing) {

    public Closing {
        if (ending.decided() != (timing != null)) {
            throw new IllegalArgumentException(ending + " does not go with timing " + timing);
        }
    }

    public LocalDate day() {
        return VietnamTime.date(at);
    }
}
