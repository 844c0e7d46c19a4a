package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which one officer, or nobody yet, of one department had a dossier.
 *
 * @param holder who, {@code since} being when it began
 * @param until absent while it lasts
 * @param closing how it was closed in these hands; absent when it was not
 */
public record Stint(
        Round round, Holder holder, @Nullable Instant until, @Nullable Closing closing) {

    /** The stints of a round, in order and without gaps. */
    public static List<Stint> of(Round round) {
        List<Holder> holders = inOrder(round);
        Closing closing = round.closing();
        List<Stint> stints = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            boolean last = i + 1 == holders.size();
            Instant closed = closing == null ? null : closing.at();
            stints.add(
                    new Stint(
                            round,
                            holders.get(i),
                            last ? closed : holders.get(i + 1).since(),
                            last ? closing : null));
        }
        return List.copyOf(stints);
    }

    public LocalDate firstDay() {
        return holder.day();
    }

    /** The first day at whose end it was over; absent while it lasts. */
    public @Nullable LocalDate untilDay() {
        return until == null ? null : VietnamTime.date(until);
    }

    /** Under what it is counted. */
    public Dimensions share() {
        return holder.share(round.fact().dimensions());
    }

    /**
     * The holders with moments that follow each other. Departments come in the order of their days,
     * for the ledger counts by these; an officer's moment, from another machine's clock perhaps,
     * makes way for them and for the closing.
     */
    private static List<Holder> inOrder(Round round) {
        List<Holder> holders = new ArrayList<>(round.holders());
        if (holders.isEmpty()) {
            Dimensions lead = round.fact().dimensions();
            holders.add(new Holder(round.begunAt(), lead.agency(), lead.department()));
        }
        for (int i = 1; i < holders.size(); i++) {
            Holder before = holders.get(i - 1);
            Holder holder = holders.get(i);
            if (holder.isAt(before) && holder.since().isBefore(before.since())) {
                holders.set(i, holder.by(holder.officer(), before.since()));
            }
        }
        Closing closing = round.closing();
        Instant end = closing == null ? Instant.MAX : closing.at();
        for (int i = holders.size() - 1; i >= 0; i--) {
            Holder holder = holders.get(i);
            if (holder.since().isAfter(end)) {
                holders.set(i, holder.by(holder.officer(), end));
            }
            end = holders.get(i).since();
        }
        return holders;
    }
}
