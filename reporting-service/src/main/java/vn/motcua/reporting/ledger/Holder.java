package vn.motcua.reporting.ledger;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Instant;
import java.time.LocalDate;

/** Who has a dossier in hand from a moment on. */
public record Holder(Instant since, AgencyId agency, DepartmentCode department) {

    LocalDate day() {
        return VietnamTime.date(since);
    }

    boolean isAt(Holder other) {
        return agency.equals(other.agency) && department.equals(other.department);
    }

    /** Under what its share of the dossier is counted. */
    Dimensions share(Dimensions lead) {
        return new Dimensions(agency, department, lead.procedure(), lead.channel());
    }
}
