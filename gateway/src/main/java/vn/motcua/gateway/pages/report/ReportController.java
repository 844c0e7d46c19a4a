package vn.motcua.gateway.pages.report;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.ReportingClient;
import vn.motcua.gateway.client.ReportingClient.CellQuery;
import vn.motcua.gateway.client.ReportingClient.DossierPage;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.clock.VietnamTime;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Form II.06a for any period, and the dossiers behind each figure. */
@Controller
final class ReportController {

    private static final int PAGE = 20;

    private final ReportingClient reporting;
    private final InstantSource clock;
    private final Show show;
    private final Charts charts;
    private final RowNames rows;

    ReportController(
            ReportingClient reporting,
            InstantSource clock,
            Show show,
            Charts charts,
            RowNames rows) {
        this.rows = rows;
        this.charts = charts;
        this.reporting = reporting;
        this.clock = clock;
        this.show = show;
    }

    @GetMapping("/reports")
    String report(
            ReportForm chosen,
            @ModelAttribute("viewer") Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ReportForm form = chosen.orElse(VietnamTime.date(clock.instant()));
        model.addAttribute("form", form);
        model.addAttribute("period", form.period());
        model.addAttribute("columns", Column.values());
        model.addAttribute("rows", rows);
        try {
            List<BarChart> drawn = new ArrayList<>(charts.around(form.period(), viewer.required()));
            var report =
                    reporting.report(form.period(), String.valueOf(form.by()), viewer.required());
            drawn.add(charts.openByRow(report, String.valueOf(form.by())));
            model.addAttribute("report", report);
            model.addAttribute("charts", drawn);
        } catch (ServiceProblem refused) {
            response.setStatus(refused.status());
            model.addAttribute("refusal", Refusal.of(refused, show));
        } catch (ServiceDown down) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("refusal", Refusal.of(down, show));
        }
        return "report/table";
    }

    @GetMapping("/reports/dossiers")
    String dossiers(
            @RequestParam String period,
            @RequestParam String cell,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String key,
            ListPage page,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        DossierPage found =
                page.read(
                        number ->
                                reporting.dossiers(
                                        new CellQuery(period, cell, by, key, number, PAGE),
                                        viewer.required()),
                        DossierPage::total,
                        PAGE);
        model.addAttribute(
                "list", new ListAddress("/reports/dossiers", parameters(period, cell, by, key)));
        model.addAttribute("query", new CellQuery(period, cell, by, key, found.page(), PAGE));
        model.addAttribute("form", ReportForm.ofPeriod(period, by));
        model.addAttribute("rows", rows);
        model.addAttribute("found", found);
        return "report/dossiers";
    }

    private static Map<String, String> parameters(
            String period, String cell, @Nullable String by, @Nullable String key) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("period", period);
        parameters.put("cell", cell);
        if (by != null) {
            parameters.put("by", by);
        }
        if (key != null) {
            parameters.put("key", key);
        }
        return parameters;
    }
}
