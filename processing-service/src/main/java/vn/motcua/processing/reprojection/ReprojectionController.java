package vn.motcua.processing.reprojection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.platform.Ids;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Orders runs and tells how far they are. */
@RestController
@RequestMapping("/api/cases/reprojections")
final class ReprojectionController {

    private static final Role[] ORDERING = {Role.OPERATOR, Role.LEADER};
    private static final Role[] READING = {Role.OPERATOR, Role.LEADER, Role.HEAD, Role.INSPECTOR};

    private final Runs runs;
    private final RunningCalendar calendar;
    private final Ids ids;
    private final InstantSource clock;

    ReprojectionController(Runs runs, RunningCalendar calendar, Ids ids, InstantSource clock) {
        this.runs = runs;
        this.calendar = calendar;
        this.ids = ids;
        this.clock = clock;
    }

    /** What to order. */
    record Wanted(@NotBlank @Size(max = 1_000) String reason, boolean dryRun) {}

    /** A page of moves; {@code total} of all pages. */
    record Moves(List<Move> items, long total, int page, int size) {}

    @PostMapping
    ResponseEntity<RunResponse> order(@Valid @RequestBody Wanted wanted, Caller caller) {
        var order =
                new Run.Order(
                        wanted.dryRun(),
                        wanted.reason(),
                        caller.actingAs(ORDERING),
                        caller.agency(),
                        calendar.get().version());
        var run = Run.begun(ids.next(), order, clock.instant());
        runs.save(run);
        return ResponseEntity.accepted()
                .location(URI.create("/api/cases/reprojections/" + run.id()))
                .body(RunResponse.of(run, 0));
    }

    @GetMapping("/{id}")
    RunResponse show(@PathVariable String id, Caller caller) {
        Run run = find(id, caller);
        return RunResponse.of(run, runs.moves(run));
    }

    @GetMapping("/{id}/moves")
    Moves moves(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @PositiveOrZero int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size,
            Caller caller) {
        Run run = find(id, caller);
        return new Moves(runs.moves(run, page, size), runs.moves(run), page, size);
    }

    private Run find(String id, Caller caller) {
        caller.actingAs(READING);
        try {
            return runs.find(UUID.fromString(id))
                    .filter(run -> run.order().root().within(caller.agency()))
                    .orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException noId) {
            throw unknown(id);
        }
    }

    private static Problem unknown(String id) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-reprojection", id);
    }
}
