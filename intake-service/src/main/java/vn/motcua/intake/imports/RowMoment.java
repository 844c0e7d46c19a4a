package vn.motcua.intake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads moments: ISO-8601 with an offset, for without one nobody knows when it was. */
final class RowMoment {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    private RowMoment() {}

    /**
     * Reads a moment, to the millisecond.
     *
     * @throws IllegalArgumentException when it is none, or in a year no dossier can be of
     */
    static Instant parse(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() < EARLIEST || moment.getYear() > LATEST) {
                throw new IllegalArgumentException("Not a year of a dossier: " + text);
            }
            return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException noMoment) {
            throw new IllegalArgumentException(noMoment);
        }
    }
}
