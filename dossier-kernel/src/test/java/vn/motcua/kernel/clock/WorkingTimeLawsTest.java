package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What holds for office time, and for whose it is. */
@Domain(Clocks.class)
@Domain(DomainContext.Global.class)
final class WorkingTimeLawsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.load();

    @Property
    void addsUpHoweverItIsSplit(@ForAll Instant one, @ForAll Instant other, @ForAll Instant third) {
        assertThat(CALENDAR.workingTime(one, third))
                .isEqualTo(
                        CALENDAR.workingTime(one, other).plus(CALENDAR.workingTime(other, third)));
    }

    @Property(tries = 50)
    void isWhatAWalkMinuteByMinuteFinds(@ForAll Instant moment, @ForAll Duration length) {
        Instant from = moment.minusSeconds(moment.getEpochSecond() % 60);
        long minutes = length.toMinutes();
        long worked = 0;
        for (long i = 0; i < minutes; i++) {
            worked += isOfficeTime(from.plusSeconds(60 * i)) ? 1 : 0;
        }

        assertThat(CALENDAR.workingTime(from, from.plusSeconds(60 * minutes)))
                .isEqualTo(Duration.ofMinutes(worked));
    }

    @Property
    void belongsToTheHoldersToTheLastNanosecond(
            @ForAll Instant from,
            @ForAll @Size(min = 1, max = 12) List<Stint.Holder> holders,
            @ForAll @Size(value = 12) List<Duration> lengths,
            @ForAll boolean open) {
        List<Stint> stints = new ArrayList<>();
        Instant reached = from;
        for (int i = 0; i < holders.size(); i++) {
            Instant end = reached.plus(lengths.get(i)).plusNanos(7);
            boolean still = open && i == holders.size() - 1;
            stints.add(new Stint(holders.get(i), reached, still ? null : end));
            reached = end;
        }

        TimeLedger ledger = TimeLedger.of(CALENDAR, stints, reached);

        assertThat(ledger.total()).isEqualTo(CALENDAR.workingTime(from, reached));
        assertThat(ledger.shares())
                .extracting(TimeLedger.Share::holder)
                .containsExactlyElementsOf(holders.stream().distinct().toList());
    }

    @Property
    void comesToTheEndOfTheNthWorkingDay(
            @ForAll Instant at, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDateTime end = VietnamTime.dateTime(CALENDAR.plusWorkingDays(at, days));

        assertThat(end.toLocalTime()).isEqualTo(CALENDAR.hours(end.toLocalDate()).afternoonTo());
        assertThat(
                        VietnamTime.date(at)
                                .plusDays(1)
                                .datesUntil(end.toLocalDate().plusDays(1))
                                .filter(CALENDAR::isWorkingDay))
                .hasSize(days)
                .last()
                .isEqualTo(end.toLocalDate());
    }

    @Property
    void goesBackToTheSameTimeOfDay(
            @ForAll Instant at, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDateTime before = VietnamTime.dateTime(CALENDAR.plusWorkingDays(at, -days));

        assertThat(before.toLocalTime()).isEqualTo(VietnamTime.dateTime(at).toLocalTime());
        assertThat(
                        before.toLocalDate()
                                .datesUntil(VietnamTime.date(at))
                                .filter(CALENDAR::isWorkingDay))
                .hasSize(days)
                .first()
                .isEqualTo(before.toLocalDate());
    }

    private static boolean isOfficeTime(Instant moment) {
        LocalDateTime shown = VietnamTime.dateTime(moment);
        OfficeHours hours = CALENDAR.hours(shown.toLocalDate());
        LocalTime time = shown.toLocalTime();
        boolean morning = !time.isBefore(hours.morningFrom()) && time.isBefore(hours.morningTo());
        boolean afternoon =
                !time.isBefore(hours.afternoonFrom()) && time.isBefore(hours.afternoonTo());
        return CALENDAR.isWorkingDay(shown.toLocalDate()) && (morning || afternoon);
    }
}
