package vn.motcua.processing.staff.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Person;
import vn.motcua.processing.casework.CaseLoads;

import java.util.List;
import java.util.Map;

/** Turns people into answers, in the reader's language. */
@Component
final class StaffAnswers {

    private final Catalogue catalogue;
    private final CaseLoads loads;

    StaffAnswers(Catalogue catalogue, CaseLoads loads) {
        this.catalogue = catalogue;
        this.loads = loads;
    }

    List<StaffLine> lines(List<Person> people) {
        Map<String, Long> held = loads.of(people.stream().map(Person::login).toList());
        return people.stream()
                .map(person -> line(person, held.getOrDefault(person.login(), 0L)))
                .toList();
    }

    private StaffLine line(Person person, long load) {
        return new StaffLine(
                person.login(),
                person.name(),
                person.roles().stream().sorted().toList(),
                person.agency(),
                catalogue
                        .agency(person.agency())
                        .map((Agency known) -> english() ? known.nameEn() : known.name())
                        .orElse(person.agency().value()),
                person.departments().stream()
                        .map(code -> new StaffLine.Unit(code, department(code, person.agency())))
                        .toList(),
                load);
    }

    /** A department of the agency, or of the first one below it that has it. */
    private String department(DepartmentCode code, AgencyId root) {
        return catalogue.agencies().stream()
                .filter(agency -> agency.id().within(root))
                .flatMap(agency -> agency.department(code).stream())
                .findFirst()
                .map((Department known) -> english() ? known.nameEn() : known.name())
                .orElse(code.value());
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
