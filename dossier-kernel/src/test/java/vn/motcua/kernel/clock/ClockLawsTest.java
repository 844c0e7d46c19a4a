package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.kernel.clock.ResumptionPolicy.PAUSE;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import vn.motcua.kernel.clock.ClockEntry.Extended;
import vn.motcua.kernel.clock.ClockEntry.Restarted;
import vn.motcua.kernel.clock.ClockEntry.Resumed;
import vn.motcua.kernel.clock.ClockEntry.Suspended;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

/** What holds whatever has happened to a clock. */
@Domain(Clocks.class)
@Domain(DomainContext.Global.class)
final class ClockLawsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.load();

    @Property
    void endsWithASessionUnlessTheDateWasGiven(@ForAll LegalClock clock) {
        Assume.that(!due(clock).equals(given(clock)));

        LocalDateTime due = VietnamTime.dateTime(due(clock));
        OfficeHours hours = CALENDAR.hours(due.toLocalDate());
        assertThat(CALENDAR.isWorkingDay(due.toLocalDate())).as("%s is worked", due).isTrue();
        assertThat(due.toLocalTime()).isIn(hours.morningTo(), hours.afternoonTo());
    }

    @Property
    void isNeverDueEarlierAfterASuspension(
            @ForAll LegalClock lived,
            @ForAll Duration until,
            @ForAll Duration standing,
            @ForAll ResumptionPolicy policy) {
        LegalClock clock = running(lived);
        Instant from = last(clock).plus(until);

        LegalClock suspended = stoodStill(clock, from, from.plus(standing), policy);

        assertThat(due(suspended)).isAfterOrEqualTo(due(clock));
    }

    @Property(tries = 1000)
    void doesNotTellOneSuspensionFromTwoAdjacentOnes(
            @ForAll LegalClock lived,
            @ForAll Duration until,
            @ForAll Duration first,
            @ForAll Duration second) {
        LegalClock clock = running(lived);
        Instant from = last(clock).plus(until);
        Instant between = from.plus(first);
        Instant to = between.plus(second);

        LegalClock once = stoodStill(clock, from, to, PAUSE);
        LegalClock twice = stoodStill(stoodStill(clock, from, between, PAUSE), between, to, PAUSE);

        assertThat(due(twice)).isEqualTo(due(once));
    }

    @Property
    void ignoresASuspensionWithinOneSession(
            @ForAll LegalClock lived, @ForAll Duration until, @ForAll Duration standing) {
        LegalClock clock = running(lived);
        Assume.that(!due(clock).equals(given(clock)));
        Instant from = last(clock).plus(until);
        Instant end = instant(session(from).end(CALENDAR));
        Instant to = from.plus(standing).isAfter(end) ? end : from.plus(standing);
        Assume.that(session(to).equals(session(from)));

        assertThat(due(stoodStill(clock, from, to, PAUSE))).isEqualTo(due(clock));
    }

    @Property
    void movesALimitInSessionsByTheSessionsItStood(
            @ForAll Instant received,
            @ForAll @IntRange(min = 1, max = 80) int sessions,
            @ForAll Duration until,
            @ForAll Duration standing) {
        var term = new Term(Limit.sessions(sessions), StartRule.AT_ONCE, null);
        LegalClock clock = LegalClock.counted(received, term);
        Instant from = received.plus(until);
        Assume.that(!minute(from).isAfter(due(clock)));

        LegalClock suspended = stoodStill(clock, from, from.plus(standing), PAUSE);

        int stood = session(from).sessionsUntil(session(from.plus(standing)), CALENDAR);
        var moved = session(due(clock)).plus(stood, CALENDAR);
        assertThat(due(suspended)).isEqualTo(instant(moved.end(CALENDAR)));
    }

    @Property
    void healsNoLateness(
            @ForAll LegalClock lived,
            @ForAll Duration late,
            @ForAll Duration standing,
            @ForAll ResumptionPolicy policy) {
        LegalClock clock = running(lived);
        Instant from = due(clock).plusSeconds(60).plus(late);
        Assume.that(from.isAfter(last(clock)));

        assertThat(due(stoodStill(clock, from, from.plus(standing), policy))).isEqualTo(due(clock));
        assertThat(due(clock.with(new Extended(from, BigDecimal.TEN)))).isEqualTo(due(clock));
    }

    @Property
    void isNeverAlreadyLateWhenItGoesOn(
            @ForAll LegalClock lived,
            @ForAll Duration until,
            @ForAll Duration standing,
            @ForAll ResumptionPolicy policy) {
        LegalClock clock = running(lived);
        Instant from = last(clock).plus(until);
        Assume.that(!minute(from).isAfter(due(clock)));
        Instant to = from.plus(standing);

        assertThat(due(stoodStill(clock, from, to, policy))).isAfterOrEqualTo(minute(to));
    }

    @Property
    void keepsItsDateWhileItStands(@ForAll LegalClock lived, @ForAll Duration until) {
        LegalClock clock = running(lived);
        Instant at = last(clock).plus(until);

        LegalClock standing = clock.with(new Suspended(at, SuspensionReason.PAYMENT));

        assertThat(due(standing)).isEqualTo(due(clock));
    }

    @Property
    void forgetsEverythingWhenReopened(
            @ForAll LegalClock clock, @ForAll Duration later, @ForAll Term term) {
        Instant at = last(clock).plus(later);

        assertThat(due(clock.with(new Restarted(at, term))))
                .isEqualTo(due(LegalClock.counted(at, term)));
    }

    @Property
    void namesTheDueDateInItsLastStep(@ForAll LegalClock clock) {
        DueDate due = DueDates.of(CALENDAR, clock);

        var at = VietnamTime.dateTime(Objects.requireNonNull(due.at()));
        DerivationStep last = due.derivation().getLast();
        assertThat(last.rule()).isEqualTo(clock.suspension().isPresent() ? "standing" : "end");
        assertThat(last.vi()).contains(ShownTime.moment(at, Locale.of("vi")));
        assertThat(last.en()).contains(ShownTime.moment(at, Locale.ENGLISH));
        assertThat(due.derivation()).noneMatch(step -> step.vi().isBlank() || step.en().isBlank());
    }

    @Property
    void isNotReprojectedByTheCalendarItWasCountedWith(@ForAll LegalClock clock) {
        assertThat(Reprojection.of(CALENDAR, WorkingCalendar.load(), clock)).isEmpty();
    }

    private static LegalClock stoodStill(
            LegalClock clock, Instant from, Instant to, ResumptionPolicy policy) {
        return clock.with(new Suspended(from, SuspensionReason.SUPPLEMENT))
                .with(new Resumed(to, policy));
    }

    /** The same clock, resumed if it stands. */
    private static LegalClock running(LegalClock clock) {
        return clock.suspension().isEmpty() ? clock : clock.with(new Resumed(last(clock), PAUSE));
    }

    private static Instant last(LegalClock clock) {
        return clock.entries().isEmpty() ? clock.basis().from() : clock.entries().getLast().at();
    }

    private static Instant given(LegalClock clock) {
        return clock.basis() instanceof LegalClock.Given(var _, var dueAt) && dueAt != null
                ? dueAt
                : Instant.MIN;
    }

    private static Instant due(LegalClock clock) {
        return Objects.requireNonNull(DueDates.of(CALENDAR, clock).at());
    }

    private static WorkingSession session(Instant moment) {
        return WorkingSession.of(CALENDAR, VietnamTime.dateTime(moment));
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant instant(LocalDateTime shown) {
        return VietnamTime.instant(shown);
    }
}
