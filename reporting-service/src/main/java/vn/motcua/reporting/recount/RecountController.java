package vn.motcua.reporting.recount;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.problem.Problem;

/** Recounts on demand. */
@RestController
@RequestMapping("/api/reports/recounts")
class RecountController {

    private final DriftAlarm alarm;

    RecountController(DriftAlarm alarm) {
        this.alarm = alarm;
    }

    @PostMapping
    @PreAuthorize("hasRole('OPERATOR')")
    ResponseEntity<RecountStatus> begin() {
        return alarm.begin()
                .map(ResponseEntity.accepted()::body)
                .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "recount-running"));
    }

    @GetMapping
    @PreAuthorize("hasRole('OPERATOR')")
    RecountStatus status() {
        return alarm.status()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "never-recounted"));
    }
}
