package vn.motcua.gateway.pages.inbox;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.motcua.gateway.client.Inbox;
import vn.motcua.gateway.client.Inbox.Saved;
import vn.motcua.gateway.client.InboxClient;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.platform.Ids;

import java.util.List;

/** A department's inbox. */
@Controller
final class InboxController {

    private final InboxClient inboxes;
    private final Catalogue catalogue;
    private final Ids ids;
    private final Show show;

    InboxController(InboxClient inboxes, Catalogue catalogue, Ids ids, Show show) {
        this.inboxes = inboxes;
        this.catalogue = catalogue;
        this.ids = ids;
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
        model.addAttribute("query", query);
        model.addAttribute("links", new InboxLinks(query));
        model.addAttribute("states", InboxForm.STATES);
        model.addAttribute("times", InboxForm.TIMES);
        model.addAttribute("departments", departments(account));
        model.addAttribute("agency", account.agency().value());
        model.addAttribute("procedures", catalogue.procedures());
        model.addAttribute("key", ids.next().toString());
        model.addAttribute("saved", saved(account));
        try {
            model.addAttribute("found", inboxes.cases(query, account));
        } catch (ServiceProblem refused) {
            // A filter that means nothing must not take the form away.
            response.setStatus(refused.status());
            model.addAttribute("refusal", Refusal.of(refused, show));
            model.addAttribute("found", Inbox.Page.empty(query.size()));
        }
        return "inbox/list";
    }

    /** An inbox is of use without them. */
    private List<Saved> saved(Account account) {
        try {
            return inboxes.saved(account);
        } catch (ServiceProblem | ServiceDown _) {
            return List.of();
        }
    }

    private List<String> departments(Account account) {
        return account.departments().isEmpty()
                ? catalogue.departments(account.agency()).stream()
                        .map(Department::code)
                        .map(Object::toString)
                        .toList()
                : account.departments().stream().map(Object::toString).toList();
    }
}
