package vn.motcua.gateway.pages.inbox;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.motcua.gateway.client.Inbox;
import vn.motcua.gateway.client.Inbox.Query;
import vn.motcua.gateway.client.Inbox.Saved;
import vn.motcua.gateway.client.InboxClient;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.gateway.pages.inbox.Field.Group;
import vn.motcua.gateway.pages.inbox.Field.Option;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.platform.Ids;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department's inbox. */
@Controller
final class InboxController {

    private final InboxClient inboxes;
    private final ApplicantNames applicants;
    private final Catalogue catalogue;
    private final Ids ids;
    private final Show show;

    InboxController(
            InboxClient inboxes,
            ApplicantNames applicants,
            Catalogue catalogue,
            Ids ids,
            Show show) {
        this.inboxes = inboxes;
        this.applicants = applicants;
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
        model.addAttribute("links", InboxLinks.of(query, account));
        model.addAttribute("states", InboxForm.STATES);
        model.addAttribute("times", InboxForm.TIMES);
        model.addAttribute("departments", departments(account));
        model.addAttribute("agency", account.agency().value());
        model.addAttribute("procedures", procedures());
        model.addAttribute("unlisted", unlisted(form));
        model.addAttribute("key", ids.next().toString());
        model.addAttribute("saved", saved(account));
        try {
            Inbox.Page found = inboxes.cases(query, account);
            model.addAttribute("found", found);
            model.addAttribute("toDo", count(InboxForm.todo(account), found));
            model.addAttribute("applicants", applicants.of(found, account));
        } catch (ServiceProblem refused) {
            // A filter that means nothing must not take the form away.
            response.setStatus(refused.status());
            model.addAttribute("refusal", Refusal.of(refused, show));
            model.addAttribute("found", Inbox.Page.empty(query.size()));
            model.addAttribute("applicants", Map.of());
        }
        return "inbox/list";
    }

    /** By what an open page knows that something new has come. */
    @GetMapping("/inbox/newest")
    ResponseEntity<Newest> newest(
            @ModelAttribute("form") InboxForm form, @ModelAttribute("viewer") Viewer viewer) {
        var account = viewer.required();
        var newest = new Query(form.query(account).filter(), "receivedAt", "desc", 0, 1);
        Inbox.Page found = inboxes.cases(newest, account);
        String id = found.items().isEmpty() ? null : found.items().getFirst().summary().id();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Newest(id, found.total()));
    }

    /** The case received last, and how many there are. */
    record Newest(@Nullable String id, long total) {}

    /** By field. */
    private List<Group> procedures() {
        Map<String, List<Option>> byField = new LinkedHashMap<>();
        for (Procedure one : catalogue.procedures()) {
            String name = show.english() && one.nameEn() != null ? one.nameEn() : one.name();
            byField.computeIfAbsent(one.field(), _ -> new ArrayList<>())
                    .add(new Option(one.code().value(), name));
        }
        List<Group> groups = new ArrayList<>();
        byField.forEach((field, options) -> groups.add(new Group(name(field), options)));
        return groups;
    }

    /** What the address names beside the catalogue's procedures: several, or what is none. */
    private @Nullable String unlisted(InboxForm form) {
        String wanted = form.procedure();
        return wanted == null
                        || wanted.isBlank()
                        || catalogue.procedures().stream()
                                .anyMatch(one -> one.code().value().equals(wanted.strip()))
                ? null
                : wanted.strip();
    }

    private static long count(List<String> states, Inbox.Page found) {
        Map<String, Long> counts = found.counts() == null ? Map.of() : found.counts();
        return states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
    }

    private String name(String field) {
        return catalogue
                .field(field)
                .map(known -> show.english() ? known.nameEn() : known.name())
                .orElse(field);
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
