package vn.motcua.processing.casework.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.CaseDeliveries;
import vn.motcua.processing.casework.InboxFilter;

import java.time.LocalDate;
import java.util.List;

/** For the register: which of the dossiers received in a period have been handed out. */
@RestController
final class DeliveryController {

    private static final int LONGEST_PERIOD = 366;

    private final CaseDeliveries deliveries;

    DeliveryController(CaseDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** All of them; a register is one document. */
    record Answer(List<CaseDeliveries.Delivered> items) {}

    /** Days in Vietnam, the last one included. */
    @GetMapping("/api/cases/deliveries")
    Answer of(@RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
        caller.actingAs(Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.LEADER, Role.INSPECTOR);
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_PERIOD))) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "to", to);
        }
        return new Answer(
                deliveries.of(
                        InboxFilter.all(caller.agency(), caller.departments()),
                        VietnamTime.instant(from.atStartOfDay()),
                        VietnamTime.instant(to.plusDays(1).atStartOfDay())));
    }
}
