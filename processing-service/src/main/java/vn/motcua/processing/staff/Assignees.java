package vn.motcua.processing.staff;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.Person;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sees to it that cases are given only to those who can find them and act on them. */
public final class Assignees {

    private static final String KEY = "not-assignable";
    private static final int COMPARED = 500;

    private final StaffDirectory directory;
    private final Catalogue catalogue;
    private final Problems problems;

    public Assignees(StaffDirectory directory, Catalogue catalogue, Problems problems) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * Refuses with 422 whoever may not be given a case of that department.
     *
     * @param field of the request that names them
     * @throws Problem {@code not-assignable}, with the logins that may have been meant
     */
    public void require(String field, String login, AgencyId agency, DepartmentCode department) {
        if (directory.mayHold(login, agency, department)) {
            return;
        }
        List<Person> meant = meant(login, agency, department);
        Object[] told = told(login, meant, agency, department);
        throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, KEY, told)
                .with("field", field)
                .with("suggestions", meant.stream().map(Person::login).toList());
    }

    /** The same of one field among others; empty when nothing is wrong with it. */
    public Optional<FieldProblem> problem(
            String field, String login, AgencyId agency, DepartmentCode department) {
        if (directory.mayHold(login, agency, department)) {
            return Optional.empty();
        }
        Object[] told = told(login, meant(login, agency, department), agency, department);
        String message = problems.text("problem." + KEY + ".detail", language(), told);
        return Optional.of(new FieldProblem(field, KEY, message));
    }

    private List<Person> meant(String login, AgencyId agency, DepartmentCode department) {
        var place = new StaffDirectory.Place(agency, department);
        return new Resemblance(login)
                .among(directory.whoMayHold(List.of(place), 0, COMPARED).items());
    }

    private Object[] told(
            String login, List<Person> meant, AgencyId agency, DepartmentCode department) {
        String who = directory.find(login).map(Assignees::called).orElse(login);
        String hint =
                meant.isEmpty()
                        ? problems.text(
                                "staff.list", language(), agency.value(), department.value())
                        : problems.text(
                                "staff.meant",
                                language(),
                                meant.stream()
                                        .map(Assignees::called)
                                        .collect(Collectors.joining(", ")));
        return new Object[] {who, unit(agency, department), hint};
    }

    private static String called(Person person) {
        return person.isNamed() ? person.name() + " (" + person.login() + ")" : person.login();
    }

    private String unit(AgencyId agency, DepartmentCode code) {
        return catalogue
                .department(agency, code)
                .map((Department known) ->
                        language().getLanguage().equals("en") ? known.nameEn() : known.name())
                .orElse(agency + "/" + code);
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
