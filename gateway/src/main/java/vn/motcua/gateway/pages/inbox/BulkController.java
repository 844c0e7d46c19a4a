package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

import vn.motcua.gateway.client.Inbox.Saved;
import vn.motcua.gateway.client.InboxClient;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.pages.Back;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;

import java.util.List;

/** What can be done in an inbox: one command for many cases, and keeping filters. */
@Controller
final class BulkController {

    private final InboxClient inboxes;
    private final Show show;

    BulkController(InboxClient inboxes, Show show) {
        this.inboxes = inboxes;
        this.show = show;
    }

    @PostMapping("/inbox/bulk")
    RedirectView give(
            BulkForm form,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        // Read as they came: a list would be cut at the commas that codes may have.
        List<String> chosen = sent.getOrDefault("items", List.of());
        var bulk = form.bulk(chosen);
        if (bulk.items().isEmpty() || bulk.command().isEmpty()) {
            String missing = bulk.items().isEmpty() ? "items" : "command";
            after.addFlashAttribute("refusal", refusal("bulk.missing." + missing));
            return inbox(form.back());
        }
        try {
            var results = inboxes.give(bulk, form.department(), viewer.required());
            after.addFlashAttribute("results", List.copyOf(form.lines(chosen, results)));
        } catch (ServiceProblem refused) {
            after.addFlashAttribute("refusal", Refusal.of(refused, show));
        }
        return inbox(form.back());
    }

    @PostMapping("/inbox/filters")
    RedirectView save(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String back,
            InboxForm form,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        var account = viewer.required();
        if (name.isBlank()) {
            after.addFlashAttribute("refusal", refusal("filters.missing.name"));
            return inbox(back);
        }
        var query = form.query(account);
        try {
            var saved = new Saved(name.strip(), query.filter(), query.sort(), query.order());
            inboxes.save(saved, account);
            after.addFlashAttribute("done", show.text("filters.saved", saved.name()));
        } catch (ServiceProblem refused) {
            after.addFlashAttribute("refusal", Refusal.of(refused, show));
        }
        return inbox(back);
    }

    @PostMapping("/inbox/filters/delete")
    RedirectView delete(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String back,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        try {
            inboxes.forget(name, viewer.required());
            after.addFlashAttribute("done", show.text("filters.deleted", name));
        } catch (ServiceProblem refused) {
            after.addFlashAttribute("refusal", Refusal.of(refused, show));
        }
        return inbox(back);
    }

    private Refusal refusal(String key) {
        return new Refusal(show.text(key), show.text("bulk.nothing"));
    }

    private static RedirectView inbox(@Nullable String back) {
        return Back.of(back, "/inbox").redirect();
    }
}
