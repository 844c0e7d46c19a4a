package vn.motcua.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Whose the working time of a dossier was: every minute of it belongs to one holder.
 *
 * @param shares one for each holder, in the order in which they first had it
 * @param total the working time from the first stint's beginning to the last one's end
 */
public record TimeLedger(List<Share> shares, Duration total) {

    public TimeLedger {
        shares = List.copyOf(shares);
        Duration sum = shares.stream().map(Share::worked).reduce(Duration.ZERO, Duration::plus);
        if (!sum.equals(total)) {
            throw new IllegalArgumentException(
                    "the shares add up to %s, the working time is %s".formatted(sum, total));
        }
    }

    /** The working time of one holder. */
    public record Share(Stint.Holder holder, Duration worked) {}

    /**
     * The ledger at that moment.
     *
     * @throws IllegalArgumentException when a stint does not begin where the one before it ended,
     *     or ends before it begins
     */
    public static TimeLedger of(WorkingCalendar calendar, List<Stint> stints, Instant now) {
        SequencedMap<Stint.Holder, Duration> worked = new LinkedHashMap<>();
        Instant reached = stints.isEmpty() ? now : stints.getFirst().from();
        for (int i = 0; i < stints.size(); i++) {
            Stint stint = stints.get(i);
            Instant end = end(stint, i == stints.size() - 1, now);
            if (!stint.from().equals(reached) || end.isBefore(stint.from())) {
                throw new IllegalArgumentException(
                        "a stint from %s to %s cannot follow at %s"
                                .formatted(stint.from(), end, reached));
            }
            worked.merge(stint.holder(), calendar.workingTime(stint.from(), end), Duration::plus);
            reached = end;
        }
        Instant first = stints.isEmpty() ? now : stints.getFirst().from();
        return new TimeLedger(shares(worked), calendar.workingTime(first, reached));
    }

    private static Instant end(Stint stint, boolean last, Instant now) {
        Instant to = stint.to();
        if (to == null && !last) {
            throw new IllegalArgumentException(
                    "the stint from %s has no end, yet others follow".formatted(stint.from()));
        }
        if (to != null) {
            return to;
        }
        return now.isBefore(stint.from()) ? stint.from() : now;
    }

    private static List<Share> shares(Map<Stint.Holder, Duration> worked) {
        return worked.entrySet().stream()
                .map(one -> new Share(one.getKey(), one.getValue()))
                .toList();
    }
}
