package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;

/** What holds for every due date that nothing has moved. */
@Domain(Clocks.class)
@Domain(DomainContext.Global.class)
final class DueDateLawsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.load();

    @Property
    void isTheEndOfAWorkingSession(@ForAll Term term, @ForAll Instant received) {
        LocalDateTime due = VietnamTime.dateTime(due(term, received));

        OfficeHours hours = CALENDAR.hours(due.toLocalDate());
        assertThat(CALENDAR.isWorkingDay(due.toLocalDate())).as("%s is worked", due).isTrue();
        assertThat(due.toLocalTime()).isIn(hours.morningTo(), hours.afternoonTo());
    }

    @Property
    void neverComesBeforeTheMinuteOfReception(@ForAll Term term, @ForAll Instant received) {
        assertThat(due(term, received).plusSeconds(60)).isAfter(received);
    }

    @Property
    void isNeverEarlierForADossierThatCameLater(
            @ForAll Term term, @ForAll Instant received, @ForAll Duration gap) {
        assertThat(due(term, received.plus(gap))).isAfterOrEqualTo(due(term, received));
    }

    @Property
    void isLaterBySessions(@ForAll @IntRange(min = 1, max = 200) int n, @ForAll Instant received) {
        assertThat(due(Limit.sessions(n + 1), received)).isAfter(due(Limit.sessions(n), received));
    }

    @Property
    void isNeverEarlierWithMoreCalendarDays(
            @ForAll @IntRange(min = 1, max = 200) int n, @ForAll Instant received) {
        assertThat(due(Limit.calendarDays(n + 1), received))
                .isAfterOrEqualTo(due(Limit.calendarDays(n), received));
    }

    @Property
    void takesAWorkingDayForTwoSessions(
            @ForAll @IntRange(min = 1, max = 200) int sessions, @ForAll Instant received) {
        assertThat(due(Clocks.workingHalves(sessions), received))
                .isEqualTo(due(Limit.sessions(sessions), received));
    }

    @Property
    void leavesThatManyCalendarDays(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll Instant received) {
        assertThat(VietnamTime.date(due(Limit.calendarDays(days), received)))
                .isAfterOrEqualTo(VietnamTime.date(received).plusDays(days));
    }

    @Property
    void leavesThatManyWholeWorkingDaysAfterTheFirst(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll Instant received) {
        Instant due = due(Clocks.workingHalves(2 * days), received);

        long between =
                VietnamTime.date(received)
                        .plusDays(1)
                        .datesUntil(VietnamTime.date(due).plusDays(1))
                        .filter(CALENDAR::isWorkingDay)
                        .count();
        assertThat(between).isBetween((long) days, days + 1L);
    }

    @Property
    void explainsItselfFromReceptionToTheEnd(@ForAll Term term, @ForAll Instant received) {
        List<DerivationStep> steps = DueDates.of(CALENDAR, term, received).derivation();

        assertThat(steps.getFirst().rule()).isEqualTo("received");
        assertThat(steps.getLast().rule()).isEqualTo("end");
        assertThat(steps).noneMatch(step -> step.vi().isBlank() || step.en().isBlank());
    }

    @Property(tries = 200)
    void isTheSameWhereverTheMachineStands(@ForAll LegalClock clock, @ForAll Zone zone) {
        DueDate here = DueDates.of(CALENDAR, clock);
        TimeZone own = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone.id));

            assertThat(DueDates.of(WorkingCalendar.load(), clock)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(own);
        }
    }

    enum Zone {
        UTC("UTC"),
        LATE("Pacific/Kiritimati"),
        EARLY("Pacific/Pago_Pago"),
        SUMMER_TIME("Europe/Berlin");

        private final String id;

        Zone(String id) {
            this.id = id;
        }
    }

    private static Instant due(Limit limit, Instant received) {
        return due(new Term(limit, StartRule.AT_ONCE, null), received);
    }

    private static Instant due(Term term, Instant received) {
        return Objects.requireNonNull(DueDates.of(CALENDAR, term, received).at());
    }
}
