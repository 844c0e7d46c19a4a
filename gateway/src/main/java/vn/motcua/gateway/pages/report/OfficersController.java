package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.OfficersClient;
import vn.motcua.gateway.client.OfficersClient.Query;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.clock.VietnamTime;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** What each officer had in hand, and the dossiers behind each figure. */
@Controller
@RequestMapping("/reports/officers")
final class OfficersController {

    private static final int PAGE = 20;

    private static final List<String> FIGURES =
            List.of(
                    "heldBefore",
                    "takenOn",
                    "givenOn",
                    "resolvedEarly",
                    "resolvedOnTime",
                    "resolvedLate",
                    "closedOtherwise",
                    "held",
                    "heldOverdue");

    private final OfficersClient officers;
    private final InstantSource clock;

    OfficersController(OfficersClient officers, InstantSource clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String officers(
            @RequestParam(required = false) @Nullable String period,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        LocalDate today = VietnamTime.date(clock.instant());
        String shown = period == null ? ReportForm.current(today).period() : period;
        model.addAttribute("period", shown);
        model.addAttribute("figures", FIGURES);
        model.addAttribute("report", officers.officers(shown, viewer.required()));
        return "report/officers";
    }

    @GetMapping("/dossiers")
    String dossiers(
            @RequestParam String period,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        var query = new Query(period, figure, agency, department, officer, page, PAGE);
        model.addAttribute("query", query);
        model.addAttribute("found", officers.dossiers(query, viewer.required()));
        return "report/officer-dossiers";
    }
}
