package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;

/** Every expected moment was counted by hand on a paper calendar. */
final class HandCheckedClocksTest {

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @ParameterizedTest(name = "{0} + {1}, {2} = {3} ({4})")
    @CsvSource({
        "2021-04-08T09:15, 15wd, '', 2021-05-04T11:30, over 21/4 and 30/4 to 3/5",
        "2021-04-08T09:15, 15wd, pause 2021-04-12T08:00 2021-04-12T11:00, 2021-05-04T11:30, within"
                + " a morning",
        "2021-04-08T09:15, 15wd, pause 2021-04-12T08:00 2021-04-12T14:00, 2021-05-04T17:30, half a"
                + " day, not none and not one",
        "2021-04-08T09:15, 15wd, pause 2021-04-12T08:00 2021-04-13T08:00, 2021-05-05T11:30, a whole"
                + " day",
        "2021-04-08T09:15, 15wd, pause 2021-04-12T12:00 2021-04-13T09:00, 2021-05-04T17:30, begun"
                + " in the lunch hour",
        "2021-04-08T09:15, 15wd, pause 2021-04-12T06:00 2021-04-12T19:00, 2021-05-05T11:30, begun"
                + " before and ended after hours",
        "2021-04-08T09:15, 15wd, pause 2021-04-09T18:00 2021-04-10T10:00, 2021-05-04T11:30, from"
                + " Friday night to Saturday",
        "2021-04-08T09:15, 15wd, pause 2021-04-09T16:00 2021-04-12T08:00, 2021-05-04T17:30, over a"
                + " weekend",
        "2021-04-08T09:15, 15wd, pause 2021-04-20T15:00 2021-04-22T09:00, 2021-05-04T17:30, over"
                + " 21/4",
        "2021-04-08T09:15, 15wd, pause 2021-04-29T09:00 2021-05-04T09:00, 2021-05-05T11:30, over"
                + " 30/4 to 3/5",
        "2021-04-08T09:15, 15wd, pause 2021-04-12T15:30 2021-04-12T16:00, 2021-05-04T11:30, no"
                + " cut-off for a pause",
        "2021-04-08T09:15, 15wd, pause 2021-04-12T08:00 2021-04-13T15:00 pause 2021-04-19T14:30"
                + " 2021-04-20T14:30, 2021-05-06T17:30, two pauses add up",
        "2021-04-08T09:15, 15wd, pause 2021-05-04T11:30 2021-05-04T17:30, 2021-05-04T17:30, begun"
                + " in the last minute",
        "2021-04-08T09:15, 15wd, pause 2021-05-04T14:00 2021-05-10T09:00, 2021-05-04T11:30, begun"
                + " too late",
        "2020-01-20T10:00, 5wd, '', 2020-02-03T11:30, over Tết 2020",
        "2020-01-20T10:00, 5wd, pause 2020-01-21T14:00 2020-01-30T09:00, 2020-02-04T17:30, through"
                + " Tết 2020",
        "2021-02-01T09:00, 5wd, pause 2021-02-03T09:00 2021-02-05T09:00, 2021-02-17T11:30, moved"
                + " over Tết 2021",
        "2021-02-01T09:00, 5wd, pause 2021-02-08T09:00 2021-02-17T15:00, 2021-02-17T17:30, through"
                + " Tết 2021",
        "2021-10-14T06:50, 1wd, pause 2021-10-15T08:00 2021-10-18T13:45, 2021-10-18T17:30, from"
                + " summer to winter hours",
        "2022-01-27T15:00, 2wd, pause 2022-01-28T09:00 2022-02-07T09:00, 2022-02-08T17:30, through"
                + " Tết 2022",
        "2023-01-18T09:00, 3wd, pause 2023-01-19T09:00 2023-01-27T09:00, 2023-01-31T11:30, through"
                + " Tết 2023",
        "2024-02-06T14:00, 2wd, extend 2024-02-07T09:00 1, 2024-02-16T17:30, extended over Tết"
                + " 2024",
        "2025-04-24T09:00, 3wd, pause 2025-04-25T15:00 2025-04-26T09:00, 2025-04-28T17:30, into a"
                + " worked Saturday",
        "2025-08-29T09:00, 1wd, pause 2025-08-29T15:00 2025-09-03T10:00, 2025-09-03T17:30, over 1"
                + " and 2/9/2025",
        "2026-02-12T09:00, 2wd, pause 2026-02-13T14:00 2026-02-23T08:00, 2026-02-23T17:30, through"
                + " Tết 2026",
        "2026-08-20T14:30, 2wd, pause 2026-08-21T16:00 2026-08-24T08:00, 2026-08-25T11:30, through"
                + " a worked Saturday",
    })
    void standsStillInSessions(
            String received, String limit, String events, LocalDateTime due, String situation) {
        assertThat(due(Life.counted(received, limit, events))).as(situation).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1}, {2} = {3} ({4})")
    @CsvSource({
        "2021-04-08T09:15, 15wd, restart 2021-04-12T10:00 2021-04-22T14:30, 2021-05-17T17:30, the"
                + " whole limit again",
        "2021-04-08T09:15, 3wd, restart 2021-04-12T10:00 2021-04-24T10:00, 2021-04-29T11:30, from a"
                + " Saturday",
        "2021-04-08T14:30, 2wd<15:00, restart 2021-04-09T09:00 2021-04-13T15:30, 2021-04-16T11:30,"
                + " after the cut-off",
        "2021-04-08T14:30, 2wd<15:00, restart 2021-04-09T09:00 2021-04-13T15:00:59,"
                + " 2021-04-15T17:30, in the minute of the cut-off",
        "2021-04-08T14:30, 2wd<15:00, pause 2021-04-09T09:00 2021-04-13T15:30, 2021-04-15T11:30, a"
                + " pause knows no cut-off",
        "2021-04-08T09:15, 3wd, restart 2021-04-13T11:31 2021-04-20T09:00, 2021-04-13T11:30, begun"
                + " a minute late",
        "2021-04-08T09:15, 15wd, extend 2021-04-28T10:00 2, 2021-05-06T11:30, extended",
        "2021-04-08T09:15, 15wd, extend 2021-04-28T10:00 2.5, 2021-05-06T17:30, extended by a half",
        "2021-04-08T09:15, 15wd, extend 2021-05-04T11:30:59 1, 2021-05-05T11:30, extended in the"
                + " last minute",
        "2021-04-08T09:15, 15wd, extend 2021-05-04T11:31 1, 2021-05-04T11:30, extended too late",
        "2021-04-08T09:15, 15wd, extend 2021-04-28T10:00 1 pause 2021-05-05T09:00 2021-05-06T08:00,"
                + " 2021-05-06T11:30, extended and paused",
        "2021-04-08T09:15, 15wd, stand 2021-04-12T08:00 extend 2021-05-05T09:00 1 resume"
                + " 2021-05-06T08:00, 2021-05-26T11:30, extended while it stands",
        "2021-04-08T09:15, 15wd, extend 2021-04-09T10:00 10 restart 2021-04-12T09:00"
                + " 2021-04-12T15:00, 2021-05-18T11:30, a promised date is kept",
        "2021-04-08T09:15, 15wd, reopen 2021-06-01T09:00 3wd, 2021-06-04T11:30, reopened",
        "2021-04-08T09:15, 15wd, stand 2021-04-12T09:00 reopen 2021-06-01T09:00 10d,"
                + " 2021-06-11T17:30, reopened where it stood",
        "2021-04-08T09:15, 15wd, pause 2021-05-05T09:00 2021-05-06T09:00 reopen 2021-06-01T09:00"
            + " 3wd pause 2021-06-02T09:00 2021-06-03T09:00, 2021-06-07T11:30, late before and not"
            + " after",
        "2021-04-08T09:15, 15wd, stand 2021-04-12T09:00, 2021-05-04T11:30, as it stood",
    })
    void startsAgainOrLater(
            String received, String limit, String events, LocalDateTime due, String situation) {
        assertThat(due(Life.counted(received, limit, events))).as(situation).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1}, {2} = {3} ({4})")
    @CsvSource({
        "2021-04-08T10:00, 15d, pause 2021-04-12T08:00 2021-04-12T17:00, 2021-04-23T17:30, within a"
                + " day",
        "2021-04-08T10:00, 15d, pause 2021-04-12T09:00 2021-04-14T16:00, 2021-04-26T17:30, two days"
                + " to a Sunday",
        "2021-04-08T10:00, 15d, pause 2021-04-12T09:00 2021-04-14T16:00 pause 2021-04-15T09:00"
                + " 2021-04-16T09:00, 2021-04-26T17:30, the rest day is counted once",
        "2021-04-08T10:00, 15d, pause 2021-04-16T10:00 2021-04-17T10:00, 2021-04-26T17:30, ended on"
                + " a Saturday",
        "2021-04-15T10:00, 15d, pause 2021-04-19T09:00 2021-04-20T09:00, 2021-05-04T17:30, still on"
                + " a holiday",
        "2021-04-09T10:00, 15d, pause 2021-04-26T09:00 2021-04-27T09:00, 2021-04-27T17:30, begun on"
                + " the last day that had moved",
        "2021-04-08T10:00, 15d, restart 2021-04-12T09:00 2021-04-14T16:00, 2021-04-29T17:30,"
                + " counted again",
        "2021-04-08T10:00, 15d, extend 2021-04-20T09:00 2, 2021-04-27T17:30, extended in working"
                + " days",
        "2021-04-08T08:00, day<15:00, pause 2021-04-08T10:00 2021-04-08T11:00, 2021-04-08T17:30,"
                + " within a morning",
        "2021-04-08T08:00, day<15:00, pause 2021-04-08T10:00 2021-04-08T14:00, 2021-04-09T17:30,"
                + " half a day",
        "2021-04-08T08:00, day<15:00, pause 2021-04-08T10:00 2021-04-09T09:00, 2021-04-09T17:30, a"
                + " day",
        "2021-04-20T08:00, day<15:00, restart 2021-04-20T10:00 2021-04-20T15:01, 2021-04-22T17:30,"
                + " again after the cut-off",
        "2021-04-08T15:00:00, day<15:00, '', 2021-04-08T17:30, on the stroke of the cut-off",
        "2021-04-08T09:15, 1s, '', 2021-04-08T17:30, one session",
        "2021-04-08T14:00, 3s, '', 2021-04-12T11:30, three sessions",
        "2021-04-08T14:00, 3s, pause 2021-04-09T09:00 2021-04-09T15:00, 2021-04-12T17:30, three"
                + " sessions and a pause",
    })
    void standsStillInOtherUnits(
            String received, String limit, String events, LocalDateTime due, String situation) {
        assertThat(due(Life.counted(received, limit, events))).as(situation).isEqualTo(due);
    }

    @ParameterizedTest(name = "given {0}, {1} = {2} ({3})")
    @CsvSource({
        "2021-04-13T16:00, '', 2021-04-13T16:00, as given",
        "2021-04-13T16:00, pause 2021-04-12T08:00 2021-04-12T10:00, 2021-04-13T16:00, a pause"
                + " within a session",
        "2021-04-13T16:00, pause 2021-04-12T08:00 2021-04-13T09:00, 2021-04-14T17:30, a day",
        "2021-04-13T16:00, pause 2021-04-13T16:01 2021-04-15T09:00, 2021-04-13T16:00, a minute"
                + " late",
        "2021-04-13T16:00, pause 2021-04-13T15:00 2021-04-13T16:30, 2021-04-13T17:30, stood when it"
                + " was due",
        "2021-04-09T23:59, pause 2021-04-08T09:00 2021-04-08T15:00, 2021-04-12T11:30, due in the"
                + " night",
        "2021-04-13T16:00, extend 2021-04-12T09:00 1, 2021-04-14T17:30, extended",
        "2021-04-13T16:00, restart 2021-04-09T09:00 2021-04-19T14:30, 2021-04-26T11:30, seven"
                + " sessions again",
    })
    void movesAGivenDateFromItsSession(
            String given, String events, LocalDateTime due, String situation) {
        LegalClock clock = Life.given("2021-04-08T09:00", given, events);

        assertThat(due(clock)).as(situation).isEqualTo(due);
    }

    @Test
    void addsTenWorkingDaysInMountainousCommunes() {
        Limit limit = Limit.workingDays("25");

        assertThat(due(limit)).isEqualTo("2021-04-05T11:30:00");
        assertThat(due(limit.plus(BigDecimal.TEN))).isEqualTo("2021-04-19T11:30:00");
    }

    @Test
    void hasNoDueDateWhateverHappensWithoutALimit() {
        LegalClock clock =
                Life.counted(
                        "2021-04-08T09:00",
                        "none",
                        "pause 2021-04-09T09:00 2021-04-12T09:00 extend 2021-04-12T10:00 1");

        assertThat(DueDates.of(calendar, clock).at()).isNull();
        assertThat(
                        due(
                                clock.with(
                                        new ClockEntry.Restarted(
                                                Life.at("2021-06-01T09:00"), Life.term("3wd")))))
                .isEqualTo("2021-06-04T11:30:00");
    }

    @Test
    void refusesALifeThatCannotBe() {
        String start = "2021-04-08T09:00";
        String stands = "stand 2021-04-09T09:00";

        assertRefused(Life.counted(start, "3wd", "resume 2021-04-09T09:00"));
        assertRefused(Life.counted(start, "3wd", stands + " " + stands));
        assertRefused(Life.counted(start, "3wd", "extend 2021-04-09T09:00 0.3"));
        assertRefused(Life.counted(start, "none", "extend 2021-04-09T09:00 -1"));
    }

    private void assertRefused(LegalClock clock) {
        assertThatIllegalArgumentException().isThrownBy(() -> DueDates.of(calendar, clock));
    }

    private LocalDateTime due(Limit limit) {
        var term = new Term(limit, StartRule.AT_ONCE, null);
        return due(LegalClock.counted(Life.at("2021-03-01T09:00"), term));
    }

    private LocalDateTime due(LegalClock clock) {
        @Nullable Instant due = DueDates.of(calendar, clock).at();
        return VietnamTime.dateTime(Objects.requireNonNull(due));
    }
}
