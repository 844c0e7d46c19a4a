package vn.motcua.reporting.output;

import java.util.List;

/**
 * What a quarterly meeting has before it. Every figure is written out in the reader's language.
 *
 * @param movements one line per figure: its name, this period, the one before, the same a year ago
 * @param lateShares a line per department
 * @param lateAxis where the bars of the late shares end, in words
 * @param open a line per row of the form, the one with the most first
 * @param late those open beyond their due date, the longest overdue first
 * @param lateCount all of them, also those not listed
 * @param oldest the ten that have been open longest beside those
 */
public record MeetingPack(
        FormTable figures,
        List<Movement> movements,
        String onlineUptake,
        List<LateShare> lateShares,
        String lateAxis,
        List<OpenBar> open,
        List<Held> late,
        long lateCount,
        List<Held> oldest,
        String satisfaction) {

    public MeetingPack {
        movements = List.copyOf(movements);
        lateShares = List.copyOf(lateShares);
        open = List.copyOf(open);
        late = List.copyOf(late);
        oldest = List.copyOf(oldest);
    }

    /** How one figure moved. */
    public record Movement(
            String name, String now, String before, String change, String lastYear) {}

    /**
     * How much of what a department resolved was late.
     *
     * @param late column (10), {@code share} of column (7); a dash where nothing was resolved
     * @param bar of 100 parts
     */
    public record LateShare(String name, String resolved, String late, String share, int bar) {}

    /**
     * What is open, as a bar of two parts.
     *
     * @param inTimeBar of 100 parts, as is the other one; 100 is the longest bar
     */
    public record OpenBar(
            String name, String inTime, String overdue, int inTimeBar, int overdueBar) {}

    /**
     * A dossier and who has it.
     *
     * @param holder the department
     * @param officer their account, or a dash
     * @param hours for how long the department has had it, by the clock on the wall
     */
    public record Held(
            String code,
            String procedure,
            String receivedAt,
            String dueAt,
            String holder,
            String officer,
            String hours) {}
}
