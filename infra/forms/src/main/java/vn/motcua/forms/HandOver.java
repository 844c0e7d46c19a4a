package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;

import java.time.Instant;

/**
 * One time the dossier changed hands.
 *
 * @param from the unit that handed it over
 * @param to the unit that received it
 * @param at absent while it has not been received
 * @param givenBy who handed it over
 * @param takenBy who received it
 * @param result whether the part of {@code from} was done early, on time or late; entered by the
 *     receiving side
 */
public record HandOver(
        String from,
        String to,
        @Nullable Instant at,
        @Nullable String givenBy,
        @Nullable String takenBy,
        @Nullable Timing result,
        @Nullable String note) {}
