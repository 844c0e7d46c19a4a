package vn.motcua.processing.mandates.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.processing.departments.Departments;
import vn.motcua.processing.mandates.Mandate.Terms;
import vn.motcua.processing.staff.Assignees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks what somebody wants a mandate to say. */
@Component
final class MandateReader {

    private final Catalogue catalogue;
    private final Departments departments;
    private final Assignees assignees;
    private final Problems problems;

    MandateReader(
            Catalogue catalogue, Departments departments, Assignees assignees, Problems problems) {
        this.catalogue = catalogue;
        this.departments = departments;
        this.assignees = assignees;
        this.problems = problems;
    }

    /**
     * The terms of a mandate.
     *
     * @throws Problem {@code unknown-unit} or {@code unit-elsewhere} for a department there is none
     *     of or that is not served here, {@code invalid-request} with the fields that are wrong
     */
    Terms read(MandateBody body, LocalDate today) {
        List<FieldProblem> errors = new ArrayList<>();
        if (body.substitute().strip().equals(body.absent().strip())) {
            errors.add(wrong("substitute", "OwnSubstitute"));
        }
        if (body.from().isBefore(today)) {
            errors.add(wrong("from", "Past"));
        }
        if (body.to().isBefore(body.from())) {
            errors.add(wrong("to", "BeforeFrom"));
        }
        if (!body.to().isBefore(body.from().plusYears(1))) {
            errors.add(wrong("to", "OverAYear"));
        }
        refuse(errors);
        return terms(body);
    }

    /**
     * Refuses people who are not of the department. Asked when the caller is known to be of it: the
     * refusal tells who is.
     *
     * @throws Problem {@code invalid-request} naming who is not
     */
    void requireStaff(Terms terms) {
        refuse(
                Stream.of(
                                problem("absent", terms.absent(), terms),
                                problem("substitute", terms.substitute(), terms))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<FieldProblem> problem(String field, String login, Terms terms) {
        return assignees.problem(field, login, terms.agency(), terms.department());
    }

    private static void refuse(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                    .with("errors", errors);
        }
    }

    private Terms terms(MandateBody body) {
        String unit = body.agency() + "/" + body.department();
        try {
            var agency = new AgencyId(body.agency());
            var department = new DepartmentCode(body.department());
            if (catalogue.department(agency, department).isEmpty()) {
                throw refused("unknown-unit", unit);
            }
            if (!departments.own(agency, department)) {
                throw refused("unit-elsewhere", unit);
            }
            return new Terms(
                    body.absent().strip(),
                    body.substitute().strip(),
                    agency,
                    department,
                    body.from(),
                    body.to(),
                    body.reason().strip());
        } catch (IllegalArgumentException noCode) {
            throw refused("unknown-unit", unit);
        }
    }

    private static Problem refused(String key, String unit) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, key, unit);
    }

    private FieldProblem wrong(String field, String rule) {
        String message = problems.text("field." + rule, LocaleContextHolder.getLocale(), field);
        return new FieldProblem(field, rule, message);
    }
}
