package vn.motcua.kernel.clock;

import static vn.motcua.kernel.clock.Derivation.day;
import static vn.motcua.kernel.clock.Derivation.dayEn;
import static vn.motcua.kernel.clock.Derivation.moment;
import static vn.motcua.kernel.clock.Derivation.momentEn;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.ClockEntry.Suspended;

import java.time.LocalDateTime;

/** Tells in both languages what happened to a clock after it started. */
final class ClockSteps {

    private final Derivation derivation;

    ClockSteps(Derivation derivation) {
        this.derivation = derivation;
    }

    /** What came too late to move the due date. */
    enum Late {
        SUSPENDED(
                "suspended.late",
                "Tạm dừng lúc %s là sau hạn %s nên không đổi hạn",
                "Suspended at %s, after the due date %s, which stays as it is"),
        RESUMED(
                "resumed.late",
                "Tiếp tục lúc %s; việc tạm dừng bắt đầu sau hạn %s nên không đổi hạn",
                "Resumed at %s; the pause began after the due date %s and does not move it"),
        EXTENDED(
                "extended.late",
                "Gia hạn lúc %s là sau hạn %s nên không đổi hạn",
                "Extended at %s, after the due date %s, which stays as it is");

        private final String key;
        private final String vi;
        private final String en;

        Late(String key, String vi, String en) {
            this.key = key;
            this.vi = vi;
            this.en = en;
        }
    }

    void given(LocalDateTime due) {
        derivation.add(
                "given",
                "Hạn lấy theo hệ thống cũ: " + moment(due),
                "Due date taken over from an older system: " + momentEn(due));
    }

    void first(LocalDateTime due) {
        derivation.add("first-due", "Hạn ban đầu: " + moment(due), "First due at " + momentEn(due));
    }

    void suspended(Suspended suspended, WorkingCalendar calendar) {
        LocalDateTime at = VietnamTime.dateTime(suspended.at());
        var session = WorkingSession.of(calendar, at);
        derivation.add(
                "suspended",
                "Tạm dừng lúc %s, từ %s %s: %s"
                        .formatted(
                                moment(at),
                                session.half().vi,
                                day(session.date()),
                                suspended.reason().vi),
                "Suspended at %s, from %s of %s: %s"
                        .formatted(
                                momentEn(at),
                                session.half().en,
                                dayEn(session.date()),
                                suspended.reason().en));
    }

    void resumed(LocalDateTime at, int sessions) {
        if (sessions == 0) {
            derivation.add(
                    "resumed.same-session",
                    "Tiếp tục lúc %s, trong cùng buổi làm việc: không cộng thêm"
                            .formatted(moment(at)),
                    "Resumed at %s, in the same working session: nothing is added"
                            .formatted(momentEn(at)));
            return;
        }
        derivation.add(
                "resumed",
                "Tiếp tục lúc %s: đã dừng %s".formatted(moment(at), Sessions.vi(sessions)),
                "Resumed at %s: it stood for %s".formatted(momentEn(at), Sessions.en(sessions)));
    }

    void resumedAfterDays(LocalDateTime at, long days) {
        derivation.add(
                "resumed.calendar-days",
                "Tiếp tục lúc %s: đã dừng %d ngày".formatted(moment(at), days),
                "Resumed at %s: it stood for %d calendar day%s"
                        .formatted(momentEn(at), days, days == 1 ? "" : "s"));
    }

    void restarted(LocalDateTime at) {
        derivation.add(
                "restarted",
                "Tiếp tục lúc %s: thời hạn tính lại từ đầu".formatted(moment(at)),
                "Resumed at %s: the whole limit is counted afresh".formatted(momentEn(at)));
    }

    void kept(LocalDateTime due) {
        derivation.add(
                "restarted.kept",
                "Hạn tính lại sớm hơn hạn đã hẹn: giữ hạn " + moment(due),
                "Counted afresh it would be due before the promised date: %s is kept"
                        .formatted(momentEn(due)));
    }

    void extended(LocalDateTime at, int sessions) {
        derivation.add(
                "extended",
                "Gia hạn lúc %s thêm %s".formatted(moment(at), Sessions.vi(sessions)),
                "Extended at %s by %s".formatted(momentEn(at), Sessions.en(sessions)));
    }

    void reopened(LocalDateTime at) {
        derivation.add(
                "reopened",
                "Mở lại lúc %s: tính thời hạn mới".formatted(moment(at)),
                "Reopened at %s: a new limit is counted".formatted(momentEn(at)));
    }

    void late(Late late, LocalDateTime at, LocalDateTime due) {
        derivation.add(
                late.key,
                late.vi.formatted(moment(at), moment(due)),
                late.en.formatted(momentEn(at), momentEn(due)));
    }

    void moved(LocalDateTime from, LocalDateTime to) {
        if (from.equals(to)) {
            derivation.add("unmoved", "Hạn vẫn là " + moment(to), "Still due at " + momentEn(to));
        } else {
            derivation.add(
                    "moved",
                    "Hạn chuyển từ %s sang %s".formatted(moment(from), moment(to)),
                    "The due date moves from %s to %s".formatted(momentEn(from), momentEn(to)));
        }
    }

    /** Always the last step: since when and why the clock stands, and the date as it stood. */
    void standing(Suspended since, @Nullable LocalDateTime due) {
        LocalDateTime at = VietnamTime.dateTime(since.at());
        String dueVi = due == null ? "" : "; hạn khi dừng: " + moment(due);
        String dueEn = due == null ? "" : "; due date as it stood: " + momentEn(due);
        derivation.add(
                "standing",
                "Đang tạm dừng từ %s, %s%s".formatted(moment(at), since.reason().vi, dueVi),
                "Standing still since %s, %s%s".formatted(momentEn(at), since.reason().en, dueEn));
    }
}
