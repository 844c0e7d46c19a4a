package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;

/**
 * A dossier as it came in; what becomes of it is processing's to know.
 *
 * @param procedureName in Vietnamese, as the catalogue had it then
 * @param department the first one responsible
 * @param dueAt absent without a time limit
 */
public record Dossier(
        DossierId id,
        DossierCode code,
        ProcedureCode procedure,
        String procedureName,
        AgencyId agency,
        DepartmentCode department,
        Channel channel,
        Instant receivedAt,
        @Nullable Instant dueAt,
        Origin origin) {}
