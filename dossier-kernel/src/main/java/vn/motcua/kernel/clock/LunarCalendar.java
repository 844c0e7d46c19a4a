package vn.motcua.kernel.clock;

import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon, the month of the winter
 * solstice is the eleventh, and of thirteen months between two solstices the first one without a
 * major solar term is the leap month. All days are days at UTC+7; the moon's and the sun's places
 * are the series of Meeus, Astronomical Algorithms, chapters 25 and 49, good to a few minutes.
 */
final class LunarCalendar {

    private static final double UTC_PLUS_7 = 7.0 / 24;
    private static final double JULIAN_DAY_OF_1970 = 2_440_587.5;
    private static final double JULIAN_DAY_OF_2000 = 2_451_545.0;
    private static final double DAYS_PER_CENTURY = 36_525;
    private static final double MONTHS_PER_CENTURY = 1_236.85;
    private static final double SYNODIC_MONTH = 29.530588861;

    /** Terrestrial minus universal time, in days: 60 to 75 seconds between 1990 and 2040. */
    private static final double DELTA_T = 68.0 / 86_400;

    private static final int SECTOR_OF_WINTER_SOLSTICE = 9;

    private LunarCalendar() {}

    /** Mùng 1 Tết of that year. */
    static LocalDate newYear(int year) {
        return date(year, 1, 1);
    }

    /** The date of a day in an ordinary (not leap) month from 1 to 10. */
    static LocalDate date(int year, int month, int day) {
        int eleventh = monthOfWinterSolstice(year - 1);
        int offset = month + 1;
        if (monthOfWinterSolstice(year) - eleventh == 13 && leapOffset(eleventh) <= offset) {
            offset++;
        }
        return newMoon(eleventh + offset).plusDays(day - 1L);
    }

    private static int leapOffset(int eleventh) {
        int offset = 1;
        while (sector(newMoon(eleventh + offset)) != sector(newMoon(eleventh + offset + 1))) {
            offset++;
        }
        return offset;
    }

    /** The number of the new moon that begins the month of December's solstice. */
    private static int monthOfWinterSolstice(int year) {
        LocalDate solstice = LocalDate.of(year, 12, 19);
        while (sector(solstice.plusDays(1)) != SECTOR_OF_WINTER_SOLSTICE) {
            solstice = solstice.plusDays(1);
        }
        int moon = (int) ((year + 1 - 2000) * 12.3685) + 1;
        while (newMoon(moon).isAfter(solstice)) {
            moon--;
        }
        return moon;
    }

    /** Which twelfth of its way the sun is in as that day begins: 0 from the spring equinox on. */
    private static int sector(LocalDate date) {
        double julianDay = date.toEpochDay() + JULIAN_DAY_OF_1970 - UTC_PLUS_7 + DELTA_T;
        double t = (julianDay - JULIAN_DAY_OF_2000) / DAYS_PER_CENTURY;
        double anomaly = toRadians(357.52911 + 35_999.05029 * t);
        double longitude =
                280.46646
                        + 36_000.76983 * t
                        + (1.914602 - 0.004817 * t) * sin(anomaly)
                        + 0.019993 * sin(2 * anomaly)
                        + 0.000289 * sin(3 * anomaly)
                        - 0.00569
                        - 0.00478 * sin(toRadians(125.04 - 1_934.136 * t));
        return (int) floor((longitude - 360 * floor(longitude / 360)) / 30);
    }

    /** The day of a new moon; number 0 is that of January 2000. */
    private static LocalDate newMoon(int number) {
        double t = number / MONTHS_PER_CENTURY;
        double sun = toRadians(2.5534 + 29.10535670 * number - 0.0000014 * t * t);
        double moon = toRadians(201.5643 + 385.81693528 * number + 0.0107582 * t * t);
        double latitude = toRadians(160.7108 + 390.67050284 * number - 0.0016118 * t * t);
        double node = toRadians(124.7746 - 1.56375588 * number + 0.0020672 * t * t);
        double julianDay =
                2_451_550.09766
                        + SYNODIC_MONTH * number
                        + 0.00015437 * t * t
                        + periodicTerms(1 - 0.002516 * t, sun, moon, latitude)
                        - 0.00017 * sin(node);
        return LocalDate.ofEpochDay(
                (long) floor(julianDay - DELTA_T + UTC_PLUS_7 - JULIAN_DAY_OF_1970));
    }

    private static double periodicTerms(double e, double sun, double moon, double latitude) {
        return -0.40720 * sin(moon)
                + 0.17241 * e * sin(sun)
                + 0.01608 * sin(2 * moon)
                + 0.01039 * sin(2 * latitude)
                + 0.00739 * e * sin(moon - sun)
                - 0.00514 * e * sin(moon + sun)
                + 0.00208 * e * e * sin(2 * sun)
                - 0.00111 * sin(moon - 2 * latitude)
                - 0.00057 * sin(moon + 2 * latitude)
                + 0.00056 * e * sin(2 * moon + sun)
                - 0.00042 * sin(3 * moon)
                + 0.00042 * e * sin(sun + 2 * latitude)
                + 0.00038 * e * sin(sun - 2 * latitude)
                - 0.00024 * e * sin(2 * moon - sun);
    }
}
