package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of the register; its running number is its place in the list.
 *
 * @param sets printed in the wording of 2018 only
 * @param applicant its name and, as far as known, address and phone
 * @param agency who is in charge of it
 * @param deliveredAt absent until the result is in the applicant's hands
 * @param how how the result is received, in Vietnamese
 */
public record RegisterEntry(
        String code,
        String procedure,
        @Nullable Integer sets,
        Party applicant,
        String agency,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable String how) {}
