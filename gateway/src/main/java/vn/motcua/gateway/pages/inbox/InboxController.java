package vn.motcua.gateway.pages.inbox;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.client.ProcessingClient.Case;
import vn.motcua.gateway.client.ProcessingClient.CaseCommand;
import vn.motcua.gateway.client.ProcessingClient.CasePage;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;

import java.util.List;
import java.util.Locale;

/** A department's inbox and its cases. */
@Controller
final class InboxController {

    private static final int STALE = 412;

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

    @GetMapping("/cases/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String department,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        return page(processing.find(id, department, viewer.required()), model);
    }

    @PostMapping("/cases/{id}")
    String act(
            @PathVariable String id,
            ActionForm form,
            @ModelAttribute("viewer") Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var command =
                new CaseCommand(
                        id, form.action().command(), form.version(), form.action().body(form));
        try {
            processing.command(command, form.department(), viewer.required());
        } catch (ServiceProblem refused) {
            Case now = processing.find(id, form.department(), viewer.required());
            response.setStatus(refused.status());
            model.addAttribute("refusal", refusal(refused, now));
            return page(now, model);
        }
        after.addFlashAttribute("done", show.text("done." + form.action()));
        after.addAttribute("id", id);
        if (form.department() != null) {
            after.addAttribute("department", form.department());
        }
        return "redirect:/cases/{id}";
    }

    private static String page(Case found, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("summary", found.summary());
        model.addAttribute("events", found.history().events());
        model.addAttribute(
                "allowed",
                found.history().allowed().stream()
                        .map(command -> command.toUpperCase(Locale.ROOT))
                        .toList());
        return "inbox/case";
    }

    /** Who was faster, when somebody was; else what the service says. */
    private Refusal refusal(ServiceProblem refused, Case now) {
        var events = now.history().events();
        if (refused.status() != STALE || events.isEmpty()) {
            return Refusal.of(refused, show);
        }
        var last = events.getLast();
        String who = last.actor() == null ? "–" : last.actor().id();
        return new Refusal(
                show.text("stale.title"),
                show.text(
                        "stale.detail",
                        who,
                        show.word("event", last.type()),
                        show.moment(last.occurredAt())));
    }
}
