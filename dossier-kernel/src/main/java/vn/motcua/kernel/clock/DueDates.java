package vn.motcua.kernel.clock;

import java.time.Instant;

/**
 * Counts legal time limits, as a pure function of the calendar and a legal clock. The rules:
 *
 * <ul>
 *   <li>A dossier that comes outside office hours or on a day off counts as received in the next
 *       working session; one that comes after the procedure's cut-off, on the next working day
 *       (Luật Hộ tịch 2014; Nghị định 23/2015/NĐ-CP, Điều 7).
 *   <li>The first day is not counted (Bộ luật Dân sự 2015, Điều 147). N working days end on the Nth
 *       working day after the start, in its morning when the dossier came in a morning and in its
 *       afternoon when it came in an afternoon; halves are sessions. A half in which the office
 *       does not work, of a week or of one day, is no session.
 *   <li>Calendar days run through rest days; a last day that is a rest day moves to the end of the
 *       next working day (Bộ luật Dân sự 2015, Điều 148, khoản 5).
 *   <li>"Within the day" ends with the last session of the day it starts on.
 *   <li>Every limit ends with a working session, for nobody hands out a result after it.
 *   <li>A pause for a supplement or a payment moves the due date by the working sessions between
 *       the session it began in and the one it ended in, both found like that of a reception but
 *       without the cut-off (the practice of Hà Tĩnh's software; tax time: Luật Đất đai 2024). A
 *       calendar-day limit moves by the days between the two dates. A pause within one session
 *       moves nothing, and any number of pauses add up.
 *   <li>Under {@link ResumptionPolicy#RESTART} the whole limit is counted from the resumption as
 *       from a reception (the decree on karaoke licences, Điều 6, khoản 4), but never to an earlier
 *       due date than was promised before.
 *   <li>An extension adds working days to the due date as it stands (Quyết định 2916/QĐ-UBND of Hà
 *       Tĩnh, 2025).
 *   <li>What begins after the due date has passed changes nothing: no pause heals lateness. Only
 *       reopening sets a new limit.
 * </ul>
 */
public final class DueDates {

    private DueDates() {}

    /** The due date of a dossier received at that moment, to which nothing has happened since. */
    public static DueDate of(WorkingCalendar calendar, Term term, Instant receivedAt) {
        return of(calendar, LegalClock.counted(receivedAt, term));
    }

    /**
     * The due date as it stands after all that happened to the clock. While the clock stands still
     * it is the date as it stood before.
     *
     * @throws IllegalArgumentException when a clock is resumed that does not stand still or
     *     suspended twice, or when an extension is no number of halves
     */
    public static DueDate of(WorkingCalendar calendar, LegalClock clock) {
        return new FollowedClock(calendar, clock).follow();
    }
}
