package vn.motcua.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * What one event changed about a fact, with when the system learned of it. The entries up to a
 * moment, put together again, are what was known at that moment.
 *
 * @param clock the state its clock went into; on a closed dossier it was reopened with it, and its
 *     closing taken back unless {@code holder} says that it was reopened
 * @param closing how it was closed
 * @param holder whose hands it came into
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
        Instant recordedAt,
        @Nullable ClockState clock,
        @Nullable Closing closing,
        @Nullable Holder holder) {

    /** What leads from one fact to the other; empty of all when nothing that is counted changed. */
    static JournalEntry between(@Nullable Fact before, Fact after, Instant recordedAt) {
        boolean reopened = before != null && before.closing() != null && after.closing() == null;
        boolean clocked = before == null || reopened || !before.clocks().equals(after.clocks());
        boolean closed = before == null || !Objects.equals(before.closing(), after.closing());
        boolean moved = before == null || !before.holders().equals(after.holders());
        return new JournalEntry(
                recordedAt,
                clocked ? after.clocks().getLast() : null,
                closed ? after.closing() : null,
                moved ? after.holders().getLast() : null);
    }

    /**
     * The same without a word of officers.
     *
     * @param before who had it until then; absent in the first entry
     */
    JournalEntry withoutOfficer(@Nullable Holder before) {
        if (holder == null) {
            return this;
        }
        boolean stays = before != null && before.isAt(holder) && !holder.beginsRound();
        Holder moved = stays ? null : holder.withoutOfficer();
        return new JournalEntry(recordedAt, clock, closing, moved);
    }

    /** Whether a closed dossier was opened again, and its closing stayed. */
    boolean reopens() {
        return holder != null && holder.beginsRound();
    }

    boolean saysNothing() {
        return clock == null && closing == null && holder == null;
    }
}
