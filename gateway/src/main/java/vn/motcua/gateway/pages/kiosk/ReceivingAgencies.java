package vn.motcua.gateway.pages.kiosk;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.ProcedureCode;

import java.util.List;

/** At which agencies a procedure may be filed. */
@Component
final class ReceivingAgencies {

    private final Catalogue catalogue;

    ReceivingAgencies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Those below {@code root}; the root itself for a procedure this catalogue does not know. */
    List<String> of(String procedure, AgencyId root) {
        List<String> known =
                catalogue.procedure(new ProcedureCode(procedure)).stream()
                        .flatMap(one -> catalogue.agenciesFor(one).stream())
                        .map(Agency::id)
                        .filter(agency -> agency.within(root))
                        .map(AgencyId::value)
                        .toList();
        return known.isEmpty() ? List.of(root.value()) : known;
    }
}
