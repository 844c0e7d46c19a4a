package vn.motcua.notification.contact;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.notification.template.Particulars;
import vn.motcua.notification.template.Template;

import java.util.UUID;

/**
 * Something to tell the applicant.
 *
 * @param waited whether it was taken without a contact, so that a message may stand for it that has
 *     to make way for others
 * @param contact whom it is told to, once that is known; a later contact changes nothing about it,
 *     so that no notice is ever told to two people
 */
record Notice(
        UUID eventId,
        Template template,
        AgencyId agency,
        DepartmentCode department,
        Particulars particulars,
        boolean waited,
        @Nullable Contact contact) {

    /** What an event gives to tell, not yet addressed. */
    static Notice of(DossierEvent event, Template template, Particulars particulars) {
        return new Notice(
                event.eventId(),
                template,
                event.agency(),
                event.department(),
                particulars,
                false,
                null);
    }

    Notice waiting() {
        return new Notice(eventId, template, agency, department, particulars, true, null);
    }

    Notice addressedTo(Contact now) {
        return contact != null
                ? this
                : new Notice(eventId, template, agency, department, particulars, waited, now);
    }
}
