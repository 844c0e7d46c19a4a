package vn.motcua.gateway.pages.kiosk;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** At which agencies a procedure may be filed today. */
@Component
final class ReceivingAgencies {

    private final Catalogue catalogue;
    private final InstantSource clock;

    ReceivingAgencies(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Those below {@code root}; the root itself for a procedure this catalogue does not know. */
    List<String> of(String procedure, AgencyId root) {
        LocalDate today = VietnamTime.date(clock.instant());
        List<String> known =
                catalogue.procedure(new ProcedureCode(procedure)).stream()
                        .flatMap(one -> catalogue.agenciesFor(one, today).stream())
                        .map(Agency::id)
                        .filter(agency -> agency.within(root))
                        .map(AgencyId::value)
                        .toList();
        return known.isEmpty() ? List.of(root.value()) : known;
    }
}
