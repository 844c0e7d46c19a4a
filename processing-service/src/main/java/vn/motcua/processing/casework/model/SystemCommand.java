package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierCode;

import java.time.Instant;

/**
 * What is done to a case beside the work on it: by the system itself, by whoever files a paper, by
 * an operator. It moves the case to no other stage.
 */
public sealed interface SystemCommand {

    /**
     * Warn somebody of the due date.
     *
     * @param rung which rung of the ladder this is
     * @param officer who is warned; absent when the warning goes to a role
     * @param substitute who stands in for the officer
     */
    record Warn(String rung, Role to, @Nullable String officer, @Nullable String substitute)
            implements SystemCommand {}

    /** Count the due date by another calendar. */
    record Reproject(Instant dueAt, String calendarVersion, String reason)
            implements SystemCommand {}

    /** Note a paper that is kept. */
    record FilePaper(Change.PaperFiled paper) implements SystemCommand {}

    /** Let the dossier go by another code. */
    record Recode(DossierCode from, DossierCode to, String reason) implements SystemCommand {}
}
