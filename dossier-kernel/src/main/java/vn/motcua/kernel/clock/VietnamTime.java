package vn.motcua.kernel.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The one time zone of every office, whatever the machine's own zone is. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The day it is in Vietnam at that moment. */
    public static LocalDate date(Instant moment) {
        return dateTime(moment).toLocalDate();
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
