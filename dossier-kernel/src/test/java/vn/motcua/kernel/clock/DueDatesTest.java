package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** Every expected moment was counted by hand on a paper calendar. */
final class DueDatesTest {

    private static final LocalTime THREE = LocalTime.of(15, 0);

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @ParameterizedTest(name = "{0} + {1} working days = {2} ({3})")
    @CsvSource({
        "2021-04-08T09:15, 3, 2021-04-13T11:30, in the morning",
        "2021-04-08T11:30, 3, 2021-04-13T11:30, as the morning ends",
        "2021-04-08T14:20, 3, 2021-04-13T17:30, in the afternoon",
        "2021-04-08T17:30, 3, 2021-04-13T17:30, as the afternoon ends",
        "2021-04-08T12:00, 3, 2021-04-13T17:30, in the lunch hour",
        "2021-04-08T06:40, 3, 2021-04-13T11:30, before hours",
        "2021-04-08T18:00, 3, 2021-04-14T11:30, after hours",
        "2021-04-09T18:00, 1, 2021-04-13T11:30, after hours on a Friday",
        "2021-04-10T09:00, 1, 2021-04-13T11:30, on a Saturday",
        "2021-04-11T22:00, 1, 2021-04-13T11:30, on a Sunday",
        "2021-04-08T09:00, 0.5, 2021-04-08T17:30, half a day from the morning",
        "2021-04-08T14:00, 0.5, 2021-04-09T11:30, half a day from the afternoon",
        "2021-04-08T09:00, 2.5, 2021-04-12T17:30, two and a half days",
        "2021-04-15T14:00, 1, 2021-04-16T17:30, into the summer hours",
        "2021-10-15T09:00, 1, 2021-10-18T11:30, into the winter hours",
        "2020-01-22T14:00, 1, 2020-01-30T17:30, over Tết 2020",
        "2020-12-31T10:00, 1, 2021-01-04T11:30, over New Year",
        "2021-02-09T10:00, 2, 2021-02-18T11:30, over Tết 2021",
        "2021-02-12T10:00, 1, 2021-02-18T11:30, on the first day of Tết 2021",
        "2021-04-20T10:00, 1, 2021-04-22T11:30, over 21/4/2021",
        "2021-04-29T15:00, 1, 2021-05-04T17:30, over 30/4 to 3/5/2021",
        "2021-09-01T10:00, 1, 2021-09-06T11:30, over 2 and 3/9/2021",
        "2022-01-28T10:00, 1, 2022-02-07T11:30, over Tết 2022",
        "2022-04-29T10:00, 1, 2022-05-04T11:30, over two days in lieu",
        "2023-04-28T10:00, 1, 2023-05-04T11:30, over Giỗ Tổ and 30/4 together",
        "2024-04-26T10:00, 3, 2024-05-04T11:30, to the swapped Saturday of 2024",
        "2025-04-25T09:00, 1, 2025-04-26T11:30, to the swapped Saturday of 2025",
        "2025-04-25T14:30, 3, 2025-04-29T17:30, through the swapped Saturday of 2025",
        "2025-04-29T09:00, 1, 2025-05-05T11:30, over the day off in exchange",
        "2026-08-21T10:00, 1, 2026-08-22T11:30, to the swapped Saturday of 2026",
        "2026-08-28T10:00, 1, 2026-09-03T11:30, over 31/8 to 2/9/2026",
        "2026-11-20T09:00, 3, 2026-11-26T11:30, over Culture Day",
        "2030-11-22T09:00, 1, 2030-11-26T11:30, over the day in lieu of Culture Day",
        "2026-01-09T16:00, 2, 2026-01-12T17:30, through the swapped Saturday of January 2026",
    })
    void countsWorkingDays(
            LocalDateTime received, String amount, LocalDateTime due, String situation) {
        assertThat(due(Limit.workingDays(amount), received)).as(situation).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1} days = {2} ({3})")
    @CsvSource({
        "2021-04-08T10:00, 15, 2021-04-23T17:30, last day is a Friday",
        "2021-04-09T10:00, 15, 2021-04-26T17:30, last day is a Saturday",
        "2021-04-15T10:00, 15, 2021-05-04T17:30, last day begins four days off",
        "2021-04-10T10:00, 15, 2021-04-27T17:30, received on a Saturday",
        "2025-04-11T10:00, 15, 2025-04-26T17:30, last day is a swapped Saturday",
        "2021-01-28T10:00, 13, 2021-02-17T17:30, last day is the first of Tết",
    })
    void countsCalendarDays(
            LocalDateTime received, long amount, LocalDateTime due, String situation) {
        assertThat(due(Limit.calendarDays(amount), received)).as(situation).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} = {1} ({2})")
    @CsvSource({
        "2021-04-08T08:00, 2021-04-08T17:30, in the morning",
        "2021-04-08T14:59, 2021-04-08T17:30, a minute before the cut-off",
        "2021-04-08T15:00:59, 2021-04-08T17:30, at the cut-off",
        "2021-04-08T15:01, 2021-04-09T17:30, after the cut-off",
        "2021-04-09T15:01, 2021-04-12T17:30, after the cut-off on a Friday",
        "2021-04-20T15:30, 2021-04-22T17:30, after the cut-off before a holiday",
        "2021-04-10T09:00, 2021-04-12T17:30, on a Saturday",
        "2025-04-25T16:00, 2025-04-26T17:30, after the cut-off before a swapped Saturday",
    })
    void endsSameDayMattersWithTheDay(LocalDateTime received, LocalDateTime due, String situation) {
        var term = new Term(Limit.SAME_DAY, StartRule.AT_ONCE, THREE);

        assertThat(due(term, received)).as(situation).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE, 2021-04-08T09:00, 2021-04-09T11:30",
        "NEXT_SESSION, 2021-04-08T09:00, 2021-04-09T17:30",
        "NEXT_SESSION, 2021-04-08T14:00, 2021-04-12T11:30",
        "NEXT_WORKING_DAY, 2021-04-08T09:00, 2021-04-12T11:30",
        "NEXT_WORKING_DAY, 2021-04-09T16:00, 2021-04-13T11:30",
    })
    void startsAsTheProcedureSays(StartRule rule, LocalDateTime received, LocalDateTime due) {
        var term = new Term(Limit.workingDays("1"), rule, null);

        assertThat(due(term, received)).isEqualTo(due);
    }

    @Test
    void countsAfterTheCutOffFromTheNextWorkingDay() {
        var term = new Term(Limit.workingDays("2"), StartRule.AT_ONCE, THREE);

        assertThat(due(term, at("2021-04-08T14:30"))).isEqualTo("2021-04-12T17:30:00");
        assertThat(due(term, at("2021-04-08T15:30"))).isEqualTo("2021-04-13T11:30:00");
    }

    @Test
    void hasNoDueDateWithoutALimit() {
        var term = new Term(Limit.NONE, StartRule.AT_ONCE, null);

        DueDate due = DueDates.of(calendar, term, VietnamTime.instant(at("2021-04-08T09:00")));

        assertThat(due.at()).isNull();
        assertThat(due.derivation())
                .extracting(DerivationStep::rule)
                .containsExactly("received", "limit.none");
    }

    @Test
    void readsTheMomentInVietnamWhateverTheMachineThinks() {
        var term = new Term(Limit.SAME_DAY, StartRule.AT_ONCE, null);

        DueDate due = DueDates.of(calendar, term, Instant.parse("2021-04-07T23:30:00Z"));

        assertThat(due.at()).isEqualTo(Instant.parse("2021-04-08T10:30:00Z"));
    }

    @Nested
    class TheDerivation {

        @Test
        void namesTheHolidaysItSkips() {
            assertThat(explain(Limit.workingDays("4"), "2021-02-05T10:00"))
                    .containsExactly(
                            step(
                                    "received",
                                    "Tiếp nhận lúc 05/02/2021 10:00",
                                    "Received at 5 Feb 2021 10:00"),
                            step(
                                    "start.at-once",
                                    "Nhận trong giờ làm việc, tính từ buổi sáng 05/02/2021",
                                    "Received within office hours, counted from the morning of"
                                            + " 5 Feb 2021"),
                            step(
                                    "limit.working-days",
                                    "Thời hạn 4 ngày làm việc, không tính buổi bắt đầu",
                                    "Limit in working days: 4, the starting session not counted"),
                            step(
                                    "skipped.weekly-rest",
                                    "Không tính ngày nghỉ hằng tuần: 06/02/2021–07/02/2021",
                                    "Weekly rest days not counted: 6 Feb 2021–7 Feb 2021"),
                            step(
                                    "skipped.holiday",
                                    "Không tính 10/02/2021–16/02/2021: Tết Nguyên đán",
                                    "10 Feb 2021–16 Feb 2021 not counted: Lunar New Year"),
                            step(
                                    "end",
                                    "Hẹn trả kết quả: 18/02/2021 11:30",
                                    "Due at 18 Feb 2021 11:30"));
        }

        @Test
        void tellsOfSwappedDays() {
            assertThat(explain(Limit.workingDays("5"), "2025-04-25T10:00"))
                    .contains(
                            step(
                                    "counted.exchange",
                                    "Tính 26/04/2025: làm bù cho ngày 02/05/2025",
                                    "26 Apr 2025 counted: worked in exchange for 2 May 2025"),
                            step(
                                    "skipped.exchange",
                                    "Không tính 02/05/2025: nghỉ hoán đổi, làm bù ngày 26/04/2025",
                                    "2 May 2025 not counted: off in exchange for 26 Apr 2025"));
        }

        @Test
        void tellsWhereTheLastDayRolledOver() {
            assertThat(explain(Limit.calendarDays(15), "2021-04-15T10:00"))
                    .extracting(DerivationStep::rule, DerivationStep::vi)
                    .contains(
                            tuple(
                                    "rolled-over",
                                    "Ngày cuối 30/04/2021 là ngày nghỉ: chuyển sang hết ngày làm"
                                            + " việc 04/05/2021"));
        }

        @ParameterizedTest
        @CsvSource({
            "2021-04-08T06:00, start.before-hours",
            "2021-04-08T09:00, start.at-once",
            "2021-04-08T12:00, start.lunch",
            "2021-04-08T15:30, start.cut-off",
            "2021-04-10T09:00, start.rest-day",
        })
        void tellsWhyItStartsWhereItStarts(LocalDateTime received, String rule) {
            var term = new Term(Limit.workingDays("1"), StartRule.AT_ONCE, THREE);

            assertThat(DueDates.of(calendar, term, VietnamTime.instant(received)).derivation())
                    .extracting(DerivationStep::rule)
                    .contains(rule);
        }

        @Test
        void warnsOfAYearThatIsNotPublished() {
            assertThat(explain(Limit.workingDays("3"), "2026-12-31T10:00"))
                    .contains(
                            step(
                                    "provisional",
                                    "Lịch nghỉ năm 2027 chưa công bố: tính tạm theo luật",
                                    "Holidays of 2027 are not published: computed from law"));
        }

        @Test
        void warnsOfADayInLieuThatNobodyHasDecided() {
            assertThat(explain(Limit.workingDays("1"), "2030-11-22T09:00"))
                    .extracting(DerivationStep::rule, DerivationStep::vi)
                    .contains(
                            tuple(
                                    "skipped.holiday",
                                    "Không tính 25/11/2030: Nghỉ bù Ngày Văn hóa Việt Nam"),
                            tuple(
                                    "provisional",
                                    "Lịch nghỉ năm 2030 chưa công bố: tính tạm theo luật"));
        }

        private List<DerivationStep> explain(Limit limit, String received) {
            var term = new Term(limit, StartRule.AT_ONCE, null);
            return DueDates.of(calendar, term, VietnamTime.instant(at(received))).derivation();
        }

        private DerivationStep step(String rule, String vi, String en) {
            return new DerivationStep(rule, vi, en);
        }
    }

    private LocalDateTime due(Limit limit, LocalDateTime received) {
        return due(new Term(limit, StartRule.AT_ONCE, null), received);
    }

    private LocalDateTime due(Term term, LocalDateTime received) {
        @Nullable Instant due = DueDates.of(calendar, term, VietnamTime.instant(received)).at();
        return VietnamTime.dateTime(Objects.requireNonNull(due));
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}
