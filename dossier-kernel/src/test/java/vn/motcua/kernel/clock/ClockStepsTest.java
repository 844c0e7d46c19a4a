package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class ClockStepsTest {

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @Test
    void tellsAWholeLifeInOrder() {
        var steps =
                explain(
                        "15wd",
                        "pause 2021-04-20T15:00 2021-04-23T09:00 extend 2021-04-28T10:00 1 stand"
                                + " 2021-05-04T08:00");

        assertThat(steps)
                .extracting(DerivationStep::rule, DerivationStep::vi)
                .endsWith(
                        tuple("first-due", "Hạn ban đầu: 04/05/2021 11:30"),
                        tuple(
                                "suspended",
                                "Tạm dừng lúc 20/04/2021 15:00, từ buổi chiều 20/04/2021: chờ bổ"
                                        + " sung hồ sơ"),
                        tuple("skipped.holiday", "Không tính 21/04/2021: Giỗ Tổ Hùng Vương"),
                        tuple(
                                "resumed",
                                "Tiếp tục lúc 23/04/2021 09:00: đã dừng 1 ngày rưỡi làm việc (3"
                                        + " buổi)"),
                        tuple("moved", "Hạn chuyển từ 04/05/2021 11:30 sang 05/05/2021 17:30"),
                        tuple(
                                "extended",
                                "Gia hạn lúc 28/04/2021 10:00 thêm 1 ngày làm việc (2 buổi)"),
                        tuple("moved", "Hạn chuyển từ 05/05/2021 17:30 sang 06/05/2021 17:30"),
                        tuple(
                                "suspended",
                                "Tạm dừng lúc 04/05/2021 08:00, từ buổi sáng 04/05/2021: chờ thực"
                                        + " hiện nghĩa vụ tài chính"),
                        tuple("end", "Hẹn trả kết quả: 06/05/2021 17:30"),
                        tuple(
                                "standing",
                                "Đang tạm dừng từ 04/05/2021 08:00, chờ thực hiện nghĩa vụ tài"
                                        + " chính; hạn khi dừng: 06/05/2021 17:30"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    15wd | pause 2021-04-12T08:00 2021-04-12T11:00   | resumed.same-session  | Resumed at 12 Apr 2021 11:00, in the same working session: nothing is added
                    15wd | pause 2021-04-12T08:00 2021-04-12T14:00   | resumed               | Resumed at 12 Apr 2021 14:00: it stood for half a working day (1 session)
                    15wd | pause 2021-04-12T08:00 2021-04-14T09:00   | resumed               | Resumed at 14 Apr 2021 09:00: it stood for 2 working days (4 sessions)
                    15d  | pause 2021-04-12T08:00 2021-04-13T09:00   | resumed.calendar-days | Resumed at 13 Apr 2021 09:00: it stood for 1 calendar day
                    15wd | pause 2021-05-04T14:00 2021-05-05T09:00   | resumed.late          | Resumed at 5 May 2021 09:00; the pause began after the due date 4 May 2021 11:30 and does not move it
                    15wd | stand 2021-05-04T14:00                    | suspended.late        | Suspended at 4 May 2021 14:00, after the due date 4 May 2021 11:30, which stays as it is
                    15wd | extend 2021-05-04T14:00 1                 | extended.late         | Extended at 4 May 2021 14:00, after the due date 4 May 2021 11:30, which stays as it is
                    15wd | restart 2021-04-12T08:00 2021-04-14T09:00 | restarted             | Resumed at 14 Apr 2021 09:00: the whole limit is counted afresh
                    15wd | reopen 2021-06-01T09:00 3wd               | reopened              | Reopened at 1 Jun 2021 09:00: a new limit is counted
                    15wd | stand 2021-04-12T09:00                    | standing              | Standing still since 12 Apr 2021 09:00, waiting for a financial duty to be met; due date as it stood: 4 May 2021 11:30
                    3s   | stand 2021-04-12T09:00                    | limit.sessions        | Limit in working sessions: 3, the starting session not counted
                    none | stand 2021-04-12T09:00                    | standing              | Standing still since 12 Apr 2021 09:00, waiting for a financial duty to be met
                    """)
    void tellsEachThingInEnglish(String limit, String events, String rule, String words) {
        assertThat(explain(limit, events))
                .filteredOn(step -> step.rule().equals(rule))
                .extracting(DerivationStep::en)
                .containsExactly(words);
    }

    @Test
    void tellsThatAPromisedDateIsKept() {
        String events = "extend 2021-04-09T10:00 10 restart 2021-04-12T09:00 2021-04-12T15:00";

        assertThat(explain("15wd", events))
                .extracting(DerivationStep::vi)
                .contains("Hạn tính lại sớm hơn hạn đã hẹn: giữ hạn 18/05/2021 11:30");
    }

    @Test
    void warnsOnceOfEachYearThatIsNotPublished() {
        LegalClock clock =
                Life.counted(
                        "2026-12-25T09:00",
                        "15wd",
                        "pause 2027-01-04T09:00 2027-01-08T09:00 extend 2027-01-12T09:00 5");

        assertThat(DueDates.of(calendar, clock).derivation())
                .extracting(DerivationStep::rule)
                .containsOnlyOnce("provisional");
    }

    private List<DerivationStep> explain(String limit, String events) {
        return DueDates.of(calendar, Life.counted("2021-04-08T09:15", limit, events)).derivation();
    }
}
