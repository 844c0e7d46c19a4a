package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Instant;
import java.util.UUID;

/**
 * What another department was asked, with a due date of its own. It neither stops nor moves the
 * dossier's clock.
 *
 * @param answer absent until it answers
 */
public record Opinion(
        UUID id,
        AgencyId agency,
        DepartmentCode department,
        String question,
        Instant askedAt,
        Instant dueAt,
        @Nullable Answer answer) {

    /** What it said. */
    public record Answer(
            Instant at, String by, String text, @Nullable String documentHash, Timing timing) {}

    Opinion answered(Answer given) {
        return new Opinion(id, agency, department, question, askedAt, dueAt, given);
    }
}
