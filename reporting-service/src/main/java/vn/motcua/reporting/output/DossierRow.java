package vn.motcua.reporting.output;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * A dossier in a list, in words. Moments are what the wall clock in Vietnam shows.
 *
 * @param reopenedAt absent when it is about the time from the reception on
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
        @Nullable LocalDateTime reopenedAt,
        @Nullable LocalDateTime dueAt,
        @Nullable LocalDateTime closedAt,
        String outcome,
        String timing,
        String state) {}
