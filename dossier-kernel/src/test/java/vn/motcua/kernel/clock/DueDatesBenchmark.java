package vn.motcua.kernel.clock;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Due dates with their explanation, beside what a loop does that only asks the calendar and
 * explains nothing. Both loops know neither halves nor pauses, nor arrival outside hours.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DueDatesBenchmark {

    private static final int OFFICE_MINUTES_A_DAY = 8 * 60;

    private final WorkingCalendar calendar = WorkingCalendar.load();
    private final Instant received = Life.at("2021-04-08T09:15");
    private final LegalClock fifteenDays = Life.counted("2021-04-08T09:15", "15wd", "");
    private final LegalClock thirtyDaysWithTwoPauses =
            Life.counted(
                    "2021-04-08T09:15",
                    "30wd",
                    "pause 2021-04-12T08:00 2021-04-13T15:00 pause 2021-04-19T14:30"
                            + " 2021-04-23T14:30");

    @Benchmark
    public DueDate countsFifteenDays() {
        return DueDates.of(calendar, fifteenDays);
    }

    @Benchmark
    public DueDate countsThirtyDaysWithTwoPauses() {
        return DueDates.of(calendar, thirtyDaysWithTwoPauses);
    }

    @Benchmark
    public LocalDate walksFifteenDaysDayByDay() {
        LocalDate day = VietnamTime.date(received);
        for (int left = 15; left > 0; left -= calendar.isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Benchmark
    public Instant walksFifteenDaysMinuteByMinute() {
        return walk(15 * OFFICE_MINUTES_A_DAY);
    }

    @Benchmark
    public Instant walksThirtyDaysMinuteByMinute() {
        return walk(30 * OFFICE_MINUTES_A_DAY);
    }

    private Instant walk(int minutes) {
        Instant at = received;
        for (int left = minutes; left > 0; at = at.plusSeconds(60)) {
            left -= isOfficeMinute(at) ? 1 : 0;
        }
        return at;
    }

    private boolean isOfficeMinute(Instant at) {
        var shown = VietnamTime.dateTime(at);
        var time = shown.toLocalTime();
        OfficeHours hours = calendar.hours(shown.toLocalDate());
        boolean morning = !time.isBefore(hours.morningFrom()) && time.isBefore(hours.morningTo());
        boolean afternoon =
                !time.isBefore(hours.afternoonFrom()) && time.isBefore(hours.afternoonTo());
        return (morning || afternoon) && calendar.isWorkingDay(shown.toLocalDate());
    }
}
