package vn.motcua.gateway.pages.report;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.motcua.gateway.client.ProseClient;
import vn.motcua.gateway.client.ReportingClient;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The check of what was published: a text, or single figures. */
@Controller
@RequestMapping("/reports/check")
final class CheckController {

    private static final String EXAMPLE = "2021-Q1";

    private final ReportingClient reporting;
    private final ProseClient texts;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final Show show;

    CheckController(
            ReportingClient reporting,
            ProseClient texts,
            Catalogue catalogue,
            InstantSource clock,
            Show show) {
        this.reporting = reporting;
        this.texts = texts;
        this.catalogue = catalogue;
        this.clock = clock;
        this.show = show;
    }

    @GetMapping
    ModelAndView empty(
            @RequestParam(defaultValue = "") String example,
            @ModelAttribute("viewer") Viewer viewer) {
        boolean filled = example.equals(EXAMPLE);
        String text = filled ? show.text("prose.example") : "";
        return page(
                filled ? CheckForm.VU_QUANG_2021_Q1 : new CheckForm(Map.of()),
                new ProseForm(text, null, null, null, null),
                viewer);
    }

    @PostMapping
    ModelAndView figures(
            @RequestParam Map<String, String> typed, @ModelAttribute("viewer") Viewer viewer) {
        var form = new CheckForm(typed);
        ModelAndView page = page(form, new ProseForm(null, null, null, null, null), viewer);
        if (form.wrong().isEmpty()) {
            page.addObject("result", reporting.check(form.figures(), viewer.required()));
        } else {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @PostMapping(params = "text")
    ModelAndView text(ProseForm typed, @ModelAttribute("viewer") Viewer viewer) {
        ModelAndView page = page(new CheckForm(Map.of()), typed, viewer);
        String text = typed.words();
        try {
            var checked = texts.check(text, typed.period(), typed.unit(), viewer.required());
            page.addObject("checked", checked);
            page.addObject("marked", MarkedText.of(text, checked, show));
        } catch (ServiceProblem refused) {
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            page.addObject("refusal", Refusal.of(refused, show));
        } catch (ServiceDown down) {
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            page.addObject("refusal", Refusal.of(down, show));
        }
        return page;
    }

    private ModelAndView page(CheckForm form, ProseForm prose, Viewer viewer) {
        var page = new ModelAndView("report/check");
        page.addObject("form", form);
        page.addObject("figures", CheckForm.FIGURES);
        page.addObject("wrong", form.wrong());
        page.addObject("prose", prose.orElse(VietnamTime.date(clock.instant()).getYear()));
        page.addObject("agencies", below(viewer.required()));
        return page;
    }

    /** The ids of the agencies below the account's own. */
    private List<String> below(Account account) {
        return catalogue.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.within(account.agency()) && !id.equals(account.agency()))
                .map(id -> id.value())
                .toList();
    }
}
