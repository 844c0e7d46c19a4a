package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.gateway.client.ClosingClient;
import vn.motcua.gateway.client.ReportingClient;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;

/** Closed periods: those there are, each with its verification, and one more. */
@Controller
@RequestMapping("/reports/closings")
final class ClosingController {

    private static final int PAGE = 20;

    private final ClosingClient closings;
    private final ReportingClient reporting;
    private final Show show;

    ClosingController(ClosingClient closings, ReportingClient reporting, Show show) {
        this.closings = closings;
        this.reporting = reporting;
        this.show = show;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String period,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        model.addAttribute("found", closings.closings(page, PAGE, viewer.required()));
        model.addAttribute("period", period);
        model.addAttribute("columns", Column.values());
        return "report/closings";
    }

    /**
     * Closes a period, which cannot be undone: first its figures are shown once more.
     *
     * @param sure whether they have been seen
     */
    @PostMapping
    String close(
            @RequestParam String period,
            @RequestParam(required = false) @Nullable Long acceptHeldBack,
            @RequestParam(defaultValue = "false") boolean sure,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        try {
            if (!sure) {
                var seen = reporting.report(period.strip(), "agency", viewer.required());
                after.addFlashAttribute("preview", seen);
                after.addFlashAttribute("held", acceptHeldBack);
                after.addAttribute("period", period);
                return "redirect:/reports/closings";
            }
            var closed = closings.close(period.strip(), acceptHeldBack, viewer.required());
            var subject = closed.content().subject();
            after.addFlashAttribute("done", show.text("closing.done", subject.period()));
            after.addAttribute("unit", subject.unit()).addAttribute("closed", subject.period());
            return "redirect:/reports/closings/{unit}/{closed}";
        } catch (ServiceProblem refused) {
            after.addFlashAttribute("refusal", Refusal.of(refused, show));
        } catch (ServiceDown down) {
            after.addFlashAttribute("refusal", Refusal.of(down, show));
        }
        after.addAttribute("period", period);
        return "redirect:/reports/closings";
    }

    @GetMapping("/{unit}/{period}")
    String one(
            @PathVariable String unit,
            @PathVariable String period,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        Account account = viewer.required();
        model.addAttribute("closing", closings.closing(unit, period, account));
        model.addAttribute("verification", closings.verification(unit, period, account));
        model.addAttribute("restatement", closings.restatement(unit, period, account));
        model.addAttribute("columns", Column.values());
        return "report/closing";
    }
}
