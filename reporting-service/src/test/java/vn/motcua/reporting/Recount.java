package vn.motcua.reporting;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Timing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Replays every dossier up to the end of one day and looks at where it stands. */
public final class Recount {

    private static final String NOBODY = "";

    /** What happened on a day, and how things stood at its end. */
    public record Day(
            long online,
            long direct,
            long early,
            long onTime,
            long late,
            long undecided,
            long openInTime,
            long openOverdue,
            long paused,
            long waitingForSupplement,
            long waitingForPayment,
            long reopened) {}

    /** The same for what one department had in hand. */
    public record Share(
            long received,
            long takenOver,
            long handedOn,
            long closed,
            long held,
            long overdue,
            long reopened) {}

    /** The same for one officer, or for nobody, of a department. */
    public record Turns(long takenOn, long givenOn, long closed, long held) {

        public static final Turns NONE = new Turns(0, 0, 0, 0);

        public Turns plus(Turns other) {
            return new Turns(
                    takenOn + other.takenOn,
                    givenOn + other.givenOn,
                    closed + other.closed,
                    held + other.held);
        }
    }

    private final LocalDate day;
    private final long[] seen = new long[12];
    private final Map<String, long[]> shares = new TreeMap<>();
    private final Map<String, long[]> turns = new TreeMap<>();

    private @Nullable Instant due;
    private boolean known;
    private boolean open;
    private final Set<String> waitsFor = new HashSet<>();
    private LocalDate waitingSince = LocalDate.MAX;
    private String inCharge = "";
    private String hasIt = "";
    private String officer = NOBODY;
    private String officerThen = NOBODY;

    private Recount(LocalDate day) {
        this.day = day;
    }

    public static Day of(List<List<DossierEvent>> histories, LocalDate day) {
        long[] seen = over(histories, day).seen;
        return new Day(
                seen[0], seen[1], seen[2], seen[3], seen[4], seen[5], seen[6], seen[7], seen[8],
                seen[9], seen[10], seen[11]);
    }

    /** By department; one that had nothing to do with any dossier is absent. */
    public static Map<String, Share> sharesOf(List<List<DossierEvent>> histories, LocalDate day) {
        Map<String, Share> shares = new TreeMap<>();
        over(histories, day)
                .shares
                .forEach((department, n) -> {
                    if (Arrays.stream(n).anyMatch(one -> one != 0)) {
                        shares.put(department, new Share(n[0], n[1], n[2], n[3], n[4], n[5], n[6]));
                    }
                });
        return shares;
    }

    /** By department and officer, such as {@code KTHT|an}; nobody's name is empty. */
    public static Map<String, Turns> turnsOf(List<List<DossierEvent>> histories, LocalDate day) {
        Map<String, Turns> turns = new TreeMap<>();
        over(histories, day)
                .turns
                .forEach((who, n) -> {
                    if (Arrays.stream(n).anyMatch(one -> one != 0)) {
                        turns.put(who, new Turns(n[0], n[1], n[2], n[3]));
                    }
                });
        return turns;
    }

    /** What the system had been told up to a moment. */
    public static List<List<DossierEvent>> knownAt(
            List<List<DossierEvent>> histories, Instant moment) {
        return histories.stream()
                .map(history ->
                        history.stream()
                                .filter(event -> !event.recordedAt().isAfter(moment))
                                .toList())
                .toList();
    }

    private static Recount over(List<List<DossierEvent>> histories, LocalDate day) {
        var recount = new Recount(day);
        histories.forEach(recount::count);
        return recount;
    }

    private void count(List<DossierEvent> history) {
        due = null;
        known = false;
        open = false;
        waitsFor.clear();
        history.forEach(this::replay);
        if (open) {
            boolean waits = !waitsFor.isEmpty();
            LocalDate overdueBefore = waits ? waitingSince : day.plusDays(1);
            boolean late = due != null && date(due).isBefore(overdueBefore);
            seen[late ? 7 : 6]++;
            seen[8] += waits ? 1 : 0;
            seen[9] += waitsFor.contains("supplement") ? 1 : 0;
            seen[10] += waitsFor.contains("payment") ? 1 : 0;
            share(hasIt, 4, 1);
            share(hasIt, 5, late ? 1 : 0);
            turn(hasIt, officerThen, 3, 1);
        }
    }

    private void replay(DossierEvent event) {
        Instant at = event.occurredAt();
        switch (event.change()) {
            case Change.Received it -> {
                inCharge = event.department().value();
                receive(at, it.dueAt(), it.channel().isOnline());
            }
            case Change.Imported it -> {
                inCharge = event.department().value();
                receive(it.receivedAt(), it.dueAt(), it.channel().isOnline());
                if (it.closedAt() != null) {
                    close(it.closedAt(), column(it));
                }
            }
            case Change.Resolved it -> close(at, column(it.timing()));
            case Change.Withdrawn _, Change.Returned _, Change.ClosedForNoSupplement _ ->
                    close(at, 5);
            case Change.SupplementRequested _ -> pause(at, "supplement");
            case Change.PaymentRequested _ -> pause(at, "payment");
            case Change.Supplemented it -> resume(at, "supplement", it.dueAt());
            case Change.PaymentSettled it -> resume(at, "payment", it.dueAt());
            case Change.Extended it -> move(at, it.newDueAt());
            case Change.DueDateReprojected it -> move(at, it.newDueAt());
            case Change.Claimed it -> pass(date(at), inCharge, it.officer());
            case Change.Reassigned it -> pass(date(at), inCharge, it.to());
            case Change.Released _ -> pass(date(at), inCharge, NOBODY);
            case Change.OpinionAsked _,
                    Change.OpinionGiven _,
                    Change.PaperFiled _,
                    Change.DueDateWarned _,
                    Change.Recoded _,
                    Change.Delivered _ -> {}
            case Change.HandedOver it -> {
                pass(date(at), it.toDepartment().value(), NOBODY);
                handOver(at, it.toDepartment().value());
            }
            case Change.Reopened it -> reopen(at, it.dueAt());
        }
    }

    private void receive(Instant at, @Nullable Instant dueAt, boolean online) {
        if (date(at).equals(day)) {
            seen[online ? 0 : 1]++;
            share(inCharge, 0, 1);
            turn(inCharge, NOBODY, 0, 1);
        }
        officer = NOBODY;
        officerThen = NOBODY;
        hasIt = inCharge;
        known = !date(at).isAfter(day);
        open = known;
        due = dueAt;
    }

    private void close(Instant at, int column) {
        if (date(at).equals(day)) {
            seen[column]++;
            share(inCharge, 3, 1);
            turn(inCharge, officer, 2, 1);
        }
        if (!date(at).isAfter(day)) {
            open = false;
            waitsFor.clear();
        }
    }

    private void handOver(Instant at, String department) {
        if (department.equals(inCharge)) {
            return;
        }
        if (date(at).equals(day)) {
            share(inCharge, 2, 1);
            share(department, 1, 1);
        }
        inCharge = department;
        if (!date(at).isAfter(day)) {
            hasIt = department;
        }
    }

    /** Somebody else has it from that day on. */
    private void pass(LocalDate on, String department, String to) {
        if (department.equals(inCharge) && to.equals(officer)) {
            return;
        }
        if (on.equals(day)) {
            turn(inCharge, officer, 1, 1);
            turn(department, to, 0, 1);
        }
        officer = to;
        if (!on.isAfter(day)) {
            officerThen = to;
        }
    }

    private void turn(String department, String who, int what, int more) {
        turns.computeIfAbsent(department + "|" + who, _ -> new long[4])[what] += more;
    }

    private void share(String department, int what, int more) {
        if (more != 0) {
            shares.computeIfAbsent(department, _ -> new long[7])[what] += more;
        }
    }

    private void pause(Instant at, String reason) {
        if (!date(at).isAfter(day)) {
            waitingSince = waitsFor.isEmpty() ? date(at) : waitingSince;
            waitsFor.add(reason);
        }
    }

    private void resume(Instant at, String reason, @Nullable Instant dueAt) {
        if (!date(at).isAfter(day)) {
            waitsFor.remove(reason);
            due = dueAt;
        }
    }

    private void reopen(Instant at, @Nullable Instant dueAt) {
        if (date(at).equals(day)) {
            seen[11]++;
            share(inCharge, 6, 1);
            turn(inCharge, NOBODY, 0, 1);
        }
        officer = NOBODY;
        if (!date(at).isAfter(day)) {
            officerThen = NOBODY;
            open = true;
            due = dueAt;
        }
    }

    private void move(Instant at, Instant dueAt) {
        if (!date(at).isAfter(day)) {
            due = dueAt;
        }
    }

    private static int column(Change.Imported it) {
        if (it.outcome() == ImportedOutcome.WITHDRAWN || it.outcome() == ImportedOutcome.RETURNED) {
            return 5;
        }
        Instant closedAt = it.closedAt();
        Instant dueAt = it.dueAt();
        return closedAt == null || dueAt == null
                ? 3
                : column(Timing.of(date(closedAt), date(dueAt)));
    }

    private static int column(@Nullable Timing timing) {
        return switch (timing) {
            case EARLY -> 2;
            case null -> 3;
            case ON_TIME -> 3;
            case LATE -> 4;
        };
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, VietnamTime.ZONE);
    }
}
