package vn.motcua.reporting.ledger;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;

/**
 * Under what a dossier is counted. Fixed at its reception: a dossier that is handed over is still
 * counted once, where it began.
 */
public record Dimensions(
        AgencyId agency, DepartmentCode department, ProcedureCode procedure, Channel channel) {}
