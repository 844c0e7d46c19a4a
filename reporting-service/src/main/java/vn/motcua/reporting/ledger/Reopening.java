package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a closed dossier was opened again. Its closing stays where it was; between the two it was
 * open nowhere.
 *
 * @param closing the one before
 * @param dueAt the due date valid at that closing; absent without a time limit
 * @param at not before the closing
 */
public record Reopening(Closing closing, @Nullable Instant dueAt, Instant at) {

    LocalDate day() {
        return VietnamTime.date(at);
    }
}
