package vn.motcua.notification.contact;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.notification.template.Template;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to tell the applicant.
 *
 * @param reason of a refusal; of a replaced code, the old one
 * @param contact whom it is told to, once that is known; a later contact changes nothing about it,
 *     so that no notice is ever told to two people
 */
record Notice(
        UUID eventId,
        Template template,
        AgencyId agency,
        DepartmentCode department,
        @Nullable Instant dueAt,
        @Nullable String reason,
        @Nullable Contact contact) {

    Notice addressedTo(Contact now) {
        return contact != null
                ? this
                : new Notice(eventId, template, agency, department, dueAt, reason, now);
    }
}
