package vn.motcua.processing.mandates.web;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.mandates.Mandate;
import vn.motcua.processing.mandates.Mandate.Terms;
import vn.motcua.processing.mandates.MandatePage;
import vn.motcua.processing.mandates.MandateQuery;
import vn.motcua.processing.mandates.Mandates;
import vn.motcua.processing.staff.StaffDirectory;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Mandates: a head gives and ends them for the department, an officer for their own absence. */
@RestController
@RequestMapping("/api/mandates")
final class MandateController {

    private static final Role[] READERS = {
        Role.OFFICER, Role.HEAD, Role.LEADER, Role.INSPECTOR, Role.OPERATOR
    };

    private final Mandates mandates;
    private final MandateReader reader;
    private final StaffDirectory staff;

    MandateController(Mandates mandates, MandateReader reader, StaffDirectory staff) {
        this.mandates = mandates;
        this.reader = reader;
        this.staff = staff;
    }

    @PostMapping
    ResponseEntity<MandateLine> give(@Valid @RequestBody MandateBody body, Caller caller) {
        caller.actingAs(Role.HEAD, Role.OFFICER);
        Terms terms = reader.read(body, mandates.today());
        caller.mustSee(terms.agency(), terms.department());
        if (!isGivenBy(terms, caller)) {
            throw notOwnAbsence(terms);
        }
        reader.requireStaff(terms);
        Mandate given = mandates.give(terms, caller.subject());
        return ResponseEntity.created(URI.create("/api/mandates/" + given.id()))
                .body(line(given, caller));
    }

    @GetMapping
    MandateLine.Page list(@Valid MandateSearch search, Caller caller) {
        caller.actingAs(READERS);
        MandateQuery query = search.of(caller, mandates.today());
        MandatePage found = mandates.page(query);
        return new MandateLine.Page(
                found.items().stream().map(mandate -> line(mandate, caller)).toList(),
                found.total(),
                query.page(),
                query.size());
    }

    @GetMapping("/{id}")
    MandateLine show(@PathVariable String id, Caller caller) {
        caller.actingAs(READERS);
        return line(find(id, caller), caller);
    }

    /** It is kept, with who ended it. */
    @DeleteMapping("/{id}")
    MandateLine end(@PathVariable String id, Caller caller) {
        caller.actingAs(Role.HEAD, Role.OFFICER);
        Mandate found = find(id, caller);
        if (!isGivenBy(found.terms(), caller)) {
            throw notOwnAbsence(found.terms());
        }
        return line(mandates.end(found, caller.subject()), caller);
    }

    private Mandate find(String id, Caller caller) {
        Mandate found =
                parsed(id)
                        .flatMap(mandates::find)
                        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-mandate", id));
        caller.mustSee(found.terms().agency(), found.terms().department());
        return found;
    }

    private Problem notOwnAbsence(Terms terms) {
        return Problem.of(HttpStatus.FORBIDDEN, "not-own-absence", staff.nameOf(terms.absent()));
    }

    /** Whether it is the caller's to give and to end. */
    private static boolean isGivenBy(Terms terms, Caller caller) {
        return caller.is(Role.HEAD)
                || (caller.is(Role.OFFICER) && caller.subject().equals(terms.absent()));
    }

    private MandateLine line(Mandate mandate, Caller caller) {
        return MandateLine.of(mandate, mandates.today(), isGivenBy(mandate.terms(), caller));
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
