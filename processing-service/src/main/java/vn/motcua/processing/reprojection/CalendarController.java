package vn.motcua.processing.reprojection;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.clock.CalendarRefused;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.yaml.Finding;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.util.List;

/** Tells which calendar is in force, and reads its files without waiting. */
@RestController
@RequestMapping("/api/cases/calendar")
final class CalendarController {

    private final RunningCalendar calendar;

    CalendarController(RunningCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The calendar in force.
     *
     * @param findings why the files that are there now are not
     */
    record Answer(String version, List<Finding> findings) {}

    @GetMapping
    Answer show(Caller caller) {
        caller.actingAs(Role.OPERATOR, Role.LEADER, Role.HEAD, Role.INSPECTOR);
        List<Finding> findings =
                calendar.refused().map(CalendarRefused::findings).orElse(List.of());
        return new Answer(calendar.get().version(), findings);
    }

    @PostMapping("/reload")
    Answer reload(Caller caller) {
        caller.actingAs(Role.OPERATOR);
        try {
            return new Answer(calendar.reload().version(), List.of());
        } catch (CalendarRefused wrong) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "calendar-refused",
                            wrong.findings().size(),
                            calendar.get().version())
                    .with("findings", wrong.findings());
        }
    }
}
