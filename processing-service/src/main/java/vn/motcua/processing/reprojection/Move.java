package vn.motcua.processing.reprojection;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;

/** A due date that a run moves, or would move. */
record Move(
        DossierId id,
        DossierCode code,
        AgencyId agency,
        DepartmentCode department,
        Instant oldDueAt,
        Instant newDueAt) {}
