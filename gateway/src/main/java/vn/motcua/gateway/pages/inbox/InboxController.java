package vn.motcua.gateway.pages.inbox;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.client.ProcessingClient.CasePage;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;

import java.util.List;

/** A department's inbox. */
@Controller
final class InboxController {

    private final ProcessingClient processing;
    private final Catalogue catalogue;
    private final Show show;

    InboxController(ProcessingClient processing, Catalogue catalogue, Show show) {
        this.processing = processing;
        this.catalogue = catalogue;
        this.show = show;
    }

    @GetMapping("/inbox")
    String inbox(
            @ModelAttribute("form") InboxForm form,
            @ModelAttribute("viewer") Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var account = viewer.required();
        var query = form.query(account);
        List<String> departments =
                account.departments().isEmpty()
                        ? catalogue.departments(account.agency()).stream()
                                .map(Department::code)
                                .map(Object::toString)
                                .toList()
                        : account.departments().stream().map(Object::toString).toList();
        model.addAttribute("query", query);
        model.addAttribute("states", InboxForm.STATES);
        model.addAttribute("departments", departments);
        model.addAttribute("agency", account.agency().value());
        model.addAttribute("procedures", catalogue.procedures());
        try {
            model.addAttribute("found", processing.cases(query, account));
        } catch (ServiceProblem refused) {
            // A filter that means nothing must not take the form away.
            response.setStatus(refused.status());
            model.addAttribute("refusal", Refusal.of(refused, show));
            model.addAttribute("found", new CasePage(List.of(), 0, 0, query.size(), null));
        }
        return "inbox/list";
    }
}
