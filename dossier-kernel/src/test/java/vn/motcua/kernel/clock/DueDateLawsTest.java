package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What holds for every due date, tried on many moments; the seed makes a failure repeatable. */
final class DueDateLawsTest {

    private static final int TRIES = 5_000;
    private static final Instant FIRST = Instant.parse("2018-12-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(365L * 11);
    private static final List<LocalTime> CUT_OFFS =
            List.of(LocalTime.of(10, 0), LocalTime.of(15, 0));

    private final WorkingCalendar calendar = WorkingCalendar.load();
    private final Random random = new Random(20210408);

    @Test
    void isTheEndOfAWorkingSession() {
        for (int i = 0; i < TRIES; i++) {
            LocalDateTime due = VietnamTime.dateTime(due(anyTerm(), anyMoment()));

            OfficeHours hours = calendar.hours(due.toLocalDate());
            assertThat(calendar.isWorkingDay(due.toLocalDate())).as("%s is worked", due).isTrue();
            assertThat(due.toLocalTime()).isIn(hours.morningTo(), hours.afternoonTo());
        }
    }

    @Test
    void neverComesBeforeReception() {
        for (int i = 0; i < TRIES; i++) {
            Instant received = anyMoment();

            assertThat(due(anyTerm(), received).plusSeconds(60)).isAfter(received);
        }
    }

    @Test
    void isNeverEarlierForADossierThatCameLater() {
        for (int i = 0; i < TRIES; i++) {
            Term term = anyTerm();
            Instant received = anyMoment();
            Instant later = received.plusSeconds(random.nextInt(3 * 24 * 3600));

            assertThat(due(term, later))
                    .as("%s, received %s and %s", term, received, later)
                    .isAfterOrEqualTo(due(term, received));
        }
    }

    @Test
    void growsWithTheLimit() {
        for (int i = 0; i < TRIES; i++) {
            int halves = 1 + random.nextInt(80);
            Instant received = anyMoment();

            assertThat(due(workingDays(halves + 1), received))
                    .isAfter(due(workingDays(halves), received));
        }
    }

    @Test
    void isNeverEarlierInCalendarDaysThanThatManyDaysLater() {
        for (int i = 0; i < TRIES; i++) {
            int days = 1 + random.nextInt(60);
            Instant received = anyMoment();
            var term = new Term(Limit.calendarDays(days), StartRule.AT_ONCE, null);

            assertThat(VietnamTime.date(due(term, received)))
                    .isAfterOrEqualTo(VietnamTime.date(received).plusDays(days));
        }
    }

    @Test
    void explainsItselfFromReceptionToTheEnd() {
        for (int i = 0; i < TRIES; i++) {
            List<DerivationStep> steps = DueDates.of(calendar, anyTerm(), anyMoment()).derivation();

            assertThat(steps.getFirst().rule()).isEqualTo("received");
            assertThat(steps.getLast().rule()).isEqualTo("end");
            assertThat(steps).noneMatch(step -> step.vi().isBlank() || step.en().isBlank());
        }
    }

    private Instant due(Term term, Instant received) {
        return Objects.requireNonNull(DueDates.of(calendar, term, received).at());
    }

    private Instant anyMoment() {
        return FIRST.plusSeconds((long) (random.nextDouble() * SPAN.toSeconds()));
    }

    private Term anyTerm() {
        Limit limit =
                switch (random.nextInt(4)) {
                    case 0 -> Limit.SAME_DAY;
                    case 1 -> Limit.calendarDays(1 + random.nextInt(60));
                    default -> workingDays(1 + random.nextInt(80)).limit();
                };
        StartRule rule = anyOf(List.of(StartRule.values()));
        boolean hasCutOff = random.nextBoolean();
        return new Term(limit, rule, hasCutOff ? anyOf(CUT_OFFS) : null);
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Term workingDays(int halves) {
        Limit limit = Limit.workingDays(halves / 2 + (halves % 2 == 0 ? "" : ".5"));
        return new Term(limit, StartRule.AT_ONCE, null);
    }
}
