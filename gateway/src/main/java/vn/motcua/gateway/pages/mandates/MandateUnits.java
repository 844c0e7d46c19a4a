package vn.motcua.gateway.pages.mandates;

import org.springframework.stereotype.Component;

import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Show;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.InstantSource;
import java.util.List;

/** The departments for which somebody may give a mandate, each with the agency it is of. */
@Component
final class MandateUnits {

    private final Catalogue catalogue;
    private final InstantSource clock;
    private final Show show;

    MandateUnits(Catalogue catalogue, InstantSource clock, Show show) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.show = show;
    }

    /** Those of the agencies that there are today, as far as the account reaches. */
    List<Group> of(Account account) {
        return catalogue.agenciesOn(VietnamTime.date(clock.instant())).stream()
                .filter(agency -> agency.id().within(account.agency()))
                .map(agency -> group(agency, account.departments()))
                .filter(group -> !group.units().isEmpty())
                .toList();
    }

    private Group group(Agency agency, List<DepartmentCode> scope) {
        String id = agency.id().value();
        List<Unit> units =
                agency.departments().stream()
                        .map(department -> department.code())
                        .filter(code -> scope.isEmpty() || scope.contains(code))
                        .map(code -> new Unit(id, code.value(), show.department(id, code.value())))
                        .toList();
        return new Group(show.agency(id), units);
    }

    /** Those of one agency. */
    record Group(String name, List<Unit> units) {}

    /** A department of an agency. */
    record Unit(String agency, String department, String name) {

        /** As a form sends it. */
        public String value() {
            return agency + "/" + department;
        }
    }
}
