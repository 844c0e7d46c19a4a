package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.client.ProcessingClient.Case;
import vn.motcua.gateway.client.ProcessingClient.CaseCommand;
import vn.motcua.gateway.client.ProcessingClient.CaseSummary;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Back;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.gateway.pages.inbox.ActionForm.Meant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A case: what is known of it, and what can be done with it. */
@Controller
@RequestMapping("/cases/{id}")
final class CaseController {

    private static final int STALE = 412;
    private static final String ATTEMPT = "attempt";

    private final ProcessingClient processing;
    private final CasePages pages;
    private final ResultFiles files;
    private final Show show;

    CaseController(ProcessingClient processing, CasePages pages, ResultFiles files, Show show) {
        this.processing = processing;
        this.pages = pages;
        this.files = files;
        this.show = show;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable Integer line,
            @ModelAttribute("viewer") Viewer viewer,
            Model before) {
        Account account = viewer.required();
        Case found = processing.find(id, department, account);
        before.addAttribute("back", back);
        before.addAttribute("line", line);
        var inbox = InboxLinks.ofDepartment(found.summary().department());
        before.addAttribute(
                "list", line == null ? Back.of(back, inbox) : Back.of(back, inbox).at(line));
        return pages.of(found, account, (Attempt) before.getAttribute(ATTEMPT));
    }

    @PostMapping
    ModelAndView act(
            @PathVariable String id,
            ActionForm form,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile document,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        Account account = viewer.required();
        Map<String, String> typed = typed(sent);
        CaseAction action = form.action();
        try {
            typed = files.keep(id, form, typed, document, account);
            Map<String, Object> body = action.body(typed);
            if (form.meant() == Meant.CHANGE) {
                return again(id, form, Attempt.refused(action, typed, Map.of()), after);
            }
            if (form.unanswered()) {
                return again(id, form, Attempt.asked(action, typed), after);
            }
            var command = new CaseCommand(id, action.command(), form.version(), form.key(), body);
            Case done = processing.command(command, form.department(), account);
            return onward(form, done.summary(), after);
        } catch (UnfitFile unfit) {
            var why = new Refusal(show.text("case.wrong.title"), show.text("case.wrong.detail"));
            after.addFlashAttribute("refusal", why);
            String reason = Refusal.of(unfit.reason(), show).detail();
            return again(
                    id, form, Attempt.refused(action, typed, Map.of(unfit.input(), reason)), after);
        } catch (WrongInput wrong) {
            String needed = show.text("case.wrong." + wrong.wanted());
            var why = new Refusal(show.text("case.wrong.title"), show.text("case.wrong.detail"));
            after.addFlashAttribute("refusal", why);
            return again(
                    id, form, Attempt.refused(action, typed, Map.of(wrong.input(), needed)), after);
        } catch (ServiceProblem refused) {
            Case now = processing.find(id, form.department(), account);
            after.addFlashAttribute("refusal", refusal(refused, now));
            return again(id, form, Attempt.refused(action, typed, errors(refused)), after);
        }
    }

    /** Ticked boxes and the text beside them are lines of one input. */
    private static Map<String, String> typed(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> typed.put(name, String.join("\n", values)));
        return typed;
    }

    /**
     * Back to the case; to the list, at its line, when nothing is left to do with the case now; to
     * the inbox when the case has gone to others.
     */
    private ModelAndView onward(ActionForm form, CaseSummary now, RedirectAttributes after) {
        String department = show.department(now.agency(), now.department());
        after.addFlashAttribute("done", show.text("done." + form.action(), now.code(), department));
        Back list = form.list();
        if (list != null && form.action().leadsOn()) {
            Back there = form.line() == null ? list : list.at(form.line());
            return new ModelAndView(there.redirect());
        }
        if (form.action() == CaseAction.HAND_OVER) {
            addDepartment(form, after);
            return new ModelAndView("redirect:/inbox");
        }
        return back(now.id(), form, after);
    }

    /** Back to the case: the browser's Back must not lead to an answer that is gone. */
    private static ModelAndView again(
            String id, ActionForm form, Attempt attempt, RedirectAttributes after) {
        after.addFlashAttribute(ATTEMPT, attempt);
        return back(id, form, after);
    }

    private static ModelAndView back(String id, ActionForm form, RedirectAttributes after) {
        addDepartment(form, after);
        if (form.list() != null) {
            after.addAttribute("back", form.back());
            after.addAttribute("line", form.line());
        }
        after.addAttribute("id", id);
        return new ModelAndView("redirect:/cases/{id}");
    }

    private static void addDepartment(ActionForm form, RedirectAttributes after) {
        if (form.department() != null) {
            after.addAttribute("department", form.department());
        }
    }

    private static Map<String, String> errors(ServiceProblem refused) {
        return refused.errors().stream()
                .collect(
                        Collectors.toMap(
                                error -> Input.ofField(error.field()),
                                error -> error.message(),
                                (first, second) ->
                                        first.equals(second) ? first : first + "; " + second));
    }

    /** Who was faster, when somebody was; else what the service says. */
    private Refusal refusal(ServiceProblem refused, Case now) {
        var events = now.file().events();
        if (refused.status() != STALE || events.isEmpty()) {
            return Refusal.of(refused, show);
        }
        var last = events.getLast();
        String who = last.actor() == null ? "–" : show.person(last.actor().id());
        return new Refusal(
                show.text("stale.title"),
                show.text(
                        "stale.detail",
                        who,
                        show.word("event", last.type()),
                        show.moment(last.occurredAt())));
    }
}
