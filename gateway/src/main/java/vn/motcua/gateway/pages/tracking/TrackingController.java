package vn.motcua.gateway.pages.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.limit.AddressLimit;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;

/** Tracking by code and the last digits of a phone or identity number, open to everybody. */
@Controller
final class TrackingController {

    private static final int NOT_FOUND = 404;

    private final Tracking tracking;
    private final Catalogue catalogue;
    private final AddressLimit limit;
    private final InstantSource clock;
    private final Show show;

    TrackingController(
            Tracking tracking,
            Catalogue catalogue,
            AddressLimit limit,
            InstantSource clock,
            Show show) {
        this.tracking = tracking;
        this.catalogue = catalogue;
        this.limit = limit;
        this.clock = clock;
        this.show = show;
    }

    @GetMapping("/tracking")
    String form(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String digits,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("code", code.strip());
        if (!code.isBlank()) {
            look(code.strip(), digits.strip(), model, request, response);
        }
        return "tracking";
    }

    /** Where a receipt's QR code leads: asks for the digits, unless the dossier needs none. */
    @GetMapping("/tracking/{code}")
    String scanned(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String digits,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("code", code);
        look(code, digits.strip(), model, request, response);
        if (digits.isBlank() && response.getStatus() == NOT_FOUND) {
            response.setStatus(HttpStatus.OK.value());
            model.addAttribute("refusal", null);
        }
        return "tracking";
    }

    private void look(
            String code,
            String digits,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pause = limit.refuses(request.getRemoteAddr());
        if (pause.isPresent()) {
            refuseForNow(pause.get(), model, response);
            return;
        }
        try {
            var tracked = tracking.find(code, digits);
            var today = VietnamTime.date(clock.instant());
            model.addAttribute("tracked", tracked);
            model.addAttribute("steps", Progress.STEPS);
            model.addAttribute("office", office(tracked.agency(), today));
            tracking.progress(tracked)
                    .map(known -> digits.isBlank() ? known.withoutWords() : known)
                    .ifPresent(progress -> {
                        model.addAttribute("progress", progress);
                        model.addAttribute("office", office(progress.agency(), today));
                        model.addAttribute("daysLeft", progress.daysLeft(today));
                    });
        } catch (ServiceProblem refused) {
            response.setStatus(refused.status());
            model.addAttribute("refusal", refusal(refused));
        } catch (ServiceDown down) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("refusal", Refusal.of(down, show));
        }
    }

    /** Where to go today: an agency that has ended is succeeded by another one. */
    private @Nullable String office(@Nullable String agency, LocalDate today) {
        return agency == null ? null : catalogue.inChargeOn(new AgencyId(agency), today).value();
    }

    private Refusal refusal(ServiceProblem refused) {
        return refused.status() == NOT_FOUND
                ? new Refusal(
                        show.text("tracking.unknown.title"), show.text("tracking.unknown.detail"))
                : Refusal.of(refused, show);
    }

    private void refuseForNow(Duration pause, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
        model.addAttribute(
                "refusal",
                new Refusal(
                        show.text("tracking.often.title"),
                        show.text("tracking.often.detail", pause.toSeconds())));
    }
}
