package vn.motcua.reporting.output;

import java.util.List;

/**
 * What a quarterly meeting has before it. Every figure is written out in the reader's language.
 *
 * @param movements one line per figure: its name, this period, the one before, the same a year ago
 * @param oldest the ten that have been open longest
 * @param late those open beyond their due date, the longest overdue first
 * @param lateCount all of them, also those not listed
 */
public record MeetingPack(
        FormTable figures,
        List<Movement> movements,
        String onlineUptake,
        List<Held> oldest,
        List<Held> late,
        long lateCount,
        String satisfaction) {

    public MeetingPack {
        movements = List.copyOf(movements);
        oldest = List.copyOf(oldest);
        late = List.copyOf(late);
    }

    /** How one figure moved. */
    public record Movement(
            String name, String now, String before, String change, String lastYear) {}

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
