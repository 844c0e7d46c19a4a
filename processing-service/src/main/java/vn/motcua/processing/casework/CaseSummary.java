package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.casework.model.Subject;

import java.time.Instant;
import java.time.LocalDate;

/** One line of an inbox. */
public record CaseSummary(
        DossierId id, Subject subject, Stage stage, @Nullable String officer, long version) {

    /** Whether it is open after the day on which it was due, in Vietnam. */
    public boolean isOverdue(LocalDate today) {
        Instant dueAt = subject.dueAt();
        return stage.isOpen() && dueAt != null && VietnamTime.date(dueAt).isBefore(today);
    }
}
