package vn.motcua.notification.message;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.template.Template;

import java.util.UUID;

/** What a message was written for. */
public record Occasion(
        UUID eventId,
        DossierId dossierId,
        DossierCode code,
        AgencyId agency,
        DepartmentCode department,
        Template template) {}
