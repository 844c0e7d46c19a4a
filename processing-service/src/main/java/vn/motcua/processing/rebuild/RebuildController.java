package vn.motcua.processing.rebuild;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

/** Rebuilds the cases: on trial, or to mend them. */
@RestController
@RequestMapping("/api/cases/rebuilds")
final class RebuildController {

    private final CaseRebuilds rebuilds;

    RebuildController(CaseRebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * What to do.
     *
     * @param dryRun whether only to tell what differs
     */
    record Wanted(@NotNull Boolean dryRun) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildStatus begin(@Valid @RequestBody Wanted wanted, Caller caller) {
        return rebuilds.begin(wanted.dryRun(), caller.actingAs(Role.OPERATOR).id());
    }

    @GetMapping
    RebuildStatus status(Caller caller) {
        caller.actingAs(Role.OPERATOR);
        return rebuilds.status()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "never-rebuilt"));
    }
}
