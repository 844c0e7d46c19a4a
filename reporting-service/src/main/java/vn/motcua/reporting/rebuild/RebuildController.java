package vn.motcua.reporting.rebuild;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

/** Rebuilds on demand. */
@RestController
@RequestMapping("/api/reports/rebuilds")
@PreAuthorize("hasRole('OPERATOR')")
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildStatus begin(Caller caller) {
        return rebuilds.begin(caller.subject());
    }

    @GetMapping
    RebuildStatus status() {
        return rebuilds.status()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "never-rebuilt"));
    }

    @PostMapping("/{generation}/switch")
    RebuildStatus switchTo(@PathVariable("generation") int generation, Caller caller) {
        return rebuilds.switchTo(generation, caller.subject());
    }

    @PostMapping("/{generation}/discard")
    RebuildStatus discard(@PathVariable("generation") int generation, Caller caller) {
        return rebuilds.discard(generation, caller.subject());
    }
}
