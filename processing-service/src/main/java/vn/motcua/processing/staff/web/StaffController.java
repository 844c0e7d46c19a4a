package vn.motcua.processing.staff.web;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.staff.StaffDirectory;
import vn.motcua.processing.staff.StaffDirectory.Place;
import vn.motcua.processing.staff.StaffPage;

import java.util.List;

/** Who may be given a case of a department, and what people are called. */
@RestController
@RequestMapping("/api/staff")
final class StaffController {

    private static final Role[] READERS = {
        Role.OFFICER, Role.HEAD, Role.RECEPTION, Role.LEADER, Role.INSPECTOR, Role.OPERATOR
    };

    private final StaffDirectory directory;
    private final Catalogue catalogue;
    private final StaffAnswers answers;

    StaffController(StaffDirectory directory, Catalogue catalogue, StaffAnswers answers) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GetMapping
    StaffLine.Page list(@Valid StaffRequest request, Caller caller) {
        caller.actingAs(READERS);
        List<Place> places = places(request.department(), request.agency(), caller);
        int page = request.pageOrFirst();
        int size = request.sizeOrUsual();
        StaffPage found = directory.whoMayHold(places, page, size);
        return new StaffLine.Page(answers.lines(found.items()), found.total(), page, size);
    }

    /** For the pages, which show names where events keep logins. */
    @GetMapping("/names")
    StaffLine.Names names(@Valid NamesRequest request, Caller caller) {
        caller.actingAs(Role.SYSTEM);
        StaffPage found = directory.all(request.pageOrFirst(), NamesRequest.SIZE);
        return new StaffLine.Names(
                found.items().stream()
                        .map(person -> new StaffLine.Name(person.login(), person.name()))
                        .toList(),
                found.total(),
                request.pageOrFirst(),
                NamesRequest.SIZE);
    }

    private List<Place> places(
            @Nullable DepartmentCode department, @Nullable AgencyId agency, Caller caller) {
        List<DepartmentCode> scope = caller.departments();
        if (agency != null && !caller.reaches(agency)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", agency.value());
        }
        if (department != null && !scope.isEmpty() && !scope.contains(department)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", department.value());
        }
        List<Place> places =
                catalogue.agencies().stream()
                        .filter(one -> agency == null || one.id().equals(agency))
                        .filter(one -> caller.reaches(one.id()))
                        .flatMap(one ->
                                one.departments().stream()
                                        .map(there -> new Place(one.id(), there.code())))
                        .filter(place ->
                                department == null || place.department().equals(department))
                        .filter(place -> caller.sees(place.agency(), place.department()))
                        .toList();
        if (places.isEmpty()) {
            String unit =
                    (agency == null ? "" : agency + "/") + (department == null ? "*" : department);
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-unit", unit);
        }
        return places;
    }
}
