package vn.motcua.intake.numbering;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.LocalDate;
import java.util.List;

/** Accounts for numbers that nobody got. */
@RestController
final class NumberingController {

    private final HoleAudit audit;

    NumberingController(HoleAudit audit) {
        this.audit = audit;
    }

    @GetMapping("/api/numbering/holes")
    Holes holes(
            Caller caller,
            @RequestParam AgencyId agency,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        caller.actingAs(Role.OPERATOR, Role.INSPECTOR);
        if (!agency.within(caller.agency())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", agency.value());
        }
        return new Holes(audit.holes(agency, day));
    }

    record Holes(List<Hole> items) {}
}
