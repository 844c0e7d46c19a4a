package vn.motcua.processing.mandates.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.processing.mandates.Mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A mandate as it is answered.
 *
 * @param endedBy absent, with {@code endedAt}, unless somebody ended it before its last day
 * @param mayEnd whether this reader may end it now
 */
record MandateLine(
        UUID id,
        @JsonUnwrapped Mandate.Terms terms,
        Mandate.Standing state,
        String madeBy,
        Instant madeAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        boolean mayEnd) {

    static MandateLine of(Mandate mandate, LocalDate today, boolean mayEnd) {
        Mandate.Mark ended = mandate.ended();
        Mandate.Standing standing = mandate.standing(today);
        return new MandateLine(
                mandate.id(),
                mandate.terms(),
                standing,
                mandate.made().by(),
                mandate.made().at(),
                ended == null ? null : ended.by(),
                ended == null ? null : ended.at(),
                mayEnd && standing != Mandate.Standing.OVER);
    }

    /** A page of them. */
    record Page(List<MandateLine> items, long total, int page, int size) {

        Page {
            items = List.copyOf(items);
        }
    }
}
