package vn.motcua.reporting.report.officers;

import com.fasterxml.jackson.annotation.JsonValue;

import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.books.Window;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is counted of the dossiers an officer had in hand. */
enum OfficerFigure {
    /** In hand when the period began. */
    HELD_BEFORE("heldBefore"),
    /** Claimed, or reassigned to them; for nobody: received, handed over to it, or released. */
    TAKEN_ON("takenOn"),
    /** Released, reassigned away or handed over; for nobody: taken up, or handed over. */
    GIVEN_ON("givenOn"),
    RESOLVED_EARLY("resolvedEarly"),
    RESOLVED_ON_TIME("resolvedOnTime"),
    RESOLVED_LATE("resolvedLate"),
    /** Withdrawn, returned or lapsed in their hands. */
    CLOSED_OTHERWISE("closedOtherwise"),
    /** In hand at the end of the period. */
    HELD("held"),
    /** Those of {@link #HELD} that are overdue. */
    HELD_OVERDUE("heldOverdue");

    static final List<OfficerFigure> CAME = List.of(HELD_BEFORE, TAKEN_ON);

    /** {@link #HELD_OVERDUE} is part of {@link #HELD}. */
    static final List<OfficerFigure> WENT_OR_STAYED =
            List.of(
                    GIVEN_ON,
                    RESOLVED_EARLY,
                    RESOLVED_ON_TIME,
                    RESOLVED_LATE,
                    CLOSED_OTHERWISE,
                    HELD);

    private final String key;

    OfficerFigure(String key) {
        this.key = key;
    }

    @JsonValue
    String key() {
        return key;
    }

    static Optional<OfficerFigure> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    boolean counts(InHand one, Window window) {
        return switch (this) {
            case HELD_BEFORE -> one.isHeldOn(window.from().minusDays(1));
            case TAKEN_ON -> window.contains(one.stint().firstDay());
            case GIVEN_ON -> !one.isClosing() && ended(one, window);
            case RESOLVED_EARLY -> ended(one, window) && one.isDecided(Timing.EARLY);
            case RESOLVED_ON_TIME -> ended(one, window) && one.isDecided(Timing.ON_TIME);
            case RESOLVED_LATE -> ended(one, window) && one.isDecided(Timing.LATE);
            case CLOSED_OTHERWISE -> one.isClosing() && ended(one, window) && !one.isDecided();
            case HELD -> one.isHeldOn(window.lastDay());
            case HELD_OVERDUE -> one.isHeldOn(window.lastDay()) && one.isOverdue(window);
        };
    }

    private static boolean ended(InHand one, Window window) {
        LocalDate until = one.stint().untilDay();
        return until != null && window.contains(until);
    }
}
