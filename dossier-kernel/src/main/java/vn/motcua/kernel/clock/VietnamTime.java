package vn.motcua.kernel.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The one time zone of every office, whatever the machine's own zone is. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** From here on the clocks have not been changed. */
    private static final long LAST_CHANGE =
            ZONE.getRules().getTransitions().getLast().toEpochSecond();

    private static final int SECONDS_AHEAD =
            ZONE.getRules().getOffset(Instant.ofEpochSecond(LAST_CHANGE)).getTotalSeconds();

    private static final int SECONDS_A_DAY = 24 * 60 * 60;

    private VietnamTime() {}

    /** The day it is in Vietnam at that moment. */
    public static LocalDate date(Instant moment) {
        long second = moment.getEpochSecond();
        // Asked for every moment of every event: without the search through the zone's history.
        return second >= LAST_CHANGE && ZONE.getRules().getTransitionRules().isEmpty()
                ? LocalDate.ofEpochDay(Math.floorDiv(second + SECONDS_AHEAD, SECONDS_A_DAY))
                : dateTime(moment).toLocalDate();
    }

    /** What the wall clock in Vietnam shows at that moment. */
    public static LocalDateTime dateTime(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /** The moment at which the wall clock in Vietnam shows this. */
    public static Instant instant(LocalDateTime shown) {
        return shown.atZone(ZONE).toInstant();
    }
}
