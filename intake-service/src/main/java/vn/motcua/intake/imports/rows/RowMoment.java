package vn.motcua.intake.imports.rows;

import vn.motcua.kernel.clock.VietnamTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads moments: ISO-8601 with an offset, for without one nobody knows when it was. */
final class RowMoment {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;
    private static final DateTimeFormatter ISO_DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    /** As Vietnamese write it: the day first. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private RowMoment() {}

    /**
     * Reads a moment, to the millisecond.
     *
     * @throws IllegalArgumentException when it is none, or in a year no dossier can be of
     */
    static Instant parse(String text) {
        return written(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day that a text names without an hour, if it does. */
    static Optional<LocalDate> bareDay(String text) {
        return Stream.of(ISO_DAY, DAY)
                .flatMap(format -> bareDay(text, format).stream())
                .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST)
                .findFirst();
    }

    /** The day of a moment at midnight, as exports write a day; its offset may be Vietnam's. */
    static Optional<LocalDate> midnight(String text) {
        OffsetDateTime moment = written(text);
        return Stream.of(moment.toLocalDateTime(), VietnamTime.dateTime(moment.toInstant()))
                .filter(shown -> shown.toLocalTime().equals(LocalTime.MIDNIGHT))
                .map(shown -> shown.toLocalDate())
                .findFirst();
    }

    private static Optional<LocalDate> bareDay(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime written(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() < EARLIEST || moment.getYear() > LATEST) {
                throw new IllegalArgumentException("Not a year of a dossier: " + text);
            }
            return moment;
        } catch (DateTimeException noMoment) {
            throw new IllegalArgumentException(noMoment);
        }
    }
}
