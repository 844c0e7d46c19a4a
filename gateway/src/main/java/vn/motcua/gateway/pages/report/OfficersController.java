package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.OfficersClient;
import vn.motcua.gateway.client.OfficersClient.Page;
import vn.motcua.gateway.client.OfficersClient.Query;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.clock.VietnamTime;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            @RequestParam(defaultValue = "") String period,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        String shown = period.isBlank() ? thisQuarter() : period.strip();
        model.addAttribute("form", ReportForm.ofPeriod(shown, null));
        model.addAttribute("period", shown);
        model.addAttribute("figures", FIGURES);
        model.addAttribute("report", officers.officers(shown, viewer.required()));
        return "report/officers";
    }

    @GetMapping("/dossiers")
    String dossiers(
            Asked asked, ListPage page, @ModelAttribute("viewer") Viewer viewer, Model model) {
        Asked complete = asked.orElse(thisQuarter());
        Page found =
                page.read(
                        number -> officers.dossiers(complete.query(number), viewer.required()),
                        Page::total,
                        PAGE);
        model.addAttribute(
                "list", new ListAddress("/reports/officers/dossiers", complete.parameters()));
        model.addAttribute("query", complete.query(found.page()));
        model.addAttribute("found", found);
        return "report/officer-dossiers";
    }

    private String thisQuarter() {
        return ReportForm.current(VietnamTime.date(clock.instant())).period();
    }

    /** Which figure of whom, as it stands in the address. */
    record Asked(
            @Nullable String period,
            @Nullable String figure,
            @Nullable String agency,
            @Nullable String department,
            @Nullable String officer) {

        Asked orElse(String thisQuarter) {
            return new Asked(
                    period == null || period.isBlank() ? thisQuarter : period,
                    figure == null ? "held" : figure,
                    agency,
                    department,
                    officer);
        }

        Query query(int page) {
            return new Query(
                    String.valueOf(period),
                    String.valueOf(figure),
                    agency,
                    department,
                    officer,
                    page,
                    PAGE);
        }

        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("period", String.valueOf(period));
            parameters.put("figure", String.valueOf(figure));
            put(parameters, "agency", agency);
            put(parameters, "department", department);
            put(parameters, "officer", officer);
            return parameters;
        }

        private static void put(
                Map<String, String> parameters, String name, @Nullable String value) {
            if (value != null) {
                parameters.put(name, value);
            }
        }
    }
}
