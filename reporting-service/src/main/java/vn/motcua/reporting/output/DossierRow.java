package vn.motcua.reporting.output;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * A dossier in a list, in words. Moments are what the wall clock in Vietnam shows.
 *
 * @param dueAt absent without a time limit
 * @param closedAt absent while it is open, as are outcome and timing, which are empty then
 */
public record DossierRow(
        String code,
        String procedureCode,
        String procedure,
        String agency,
        String department,
        String channel,
        LocalDateTime receivedAt,
        @Nullable LocalDateTime dueAt,
        @Nullable LocalDateTime closedAt,
        String outcome,
        String timing,
        String state) {}
