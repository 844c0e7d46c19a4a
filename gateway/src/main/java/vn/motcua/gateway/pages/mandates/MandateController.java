package vn.motcua.gateway.pages.mandates;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.gateway.client.MandateClient;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Assignees;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.gateway.pages.mandates.MandateUnits.Group;
import vn.motcua.gateway.pages.mandates.MandateUnits.Unit;
import vn.motcua.kernel.event.Role;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The mandates of a department: those there are, and one more. */
@Controller
@RequestMapping("/mandates")
final class MandateController {

    private final MandateClient mandates;
    private final MandateUnits units;
    private final Assignees assignees;
    private final Show show;

    MandateController(MandateClient mandates, MandateUnits units, Assignees assignees, Show show) {
        this.mandates = mandates;
        this.units = units;
        this.assignees = assignees;
        this.show = show;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("viewer") Viewer viewer,
            Model before) {
        Account account = viewer.required();
        var view = new ModelAndView("mandates");
        view.addObject("department", department);
        List<Group> offered = units.of(account);
        view.addObject("units", offered);
        view.addObject("staff", assignees.of(null, one(department, offered), account));
        view.addObject("forOthers", account.is(Role.HEAD));
        view.addObject("found", mandates.mandates(department, page, account));
        if (!before.containsAttribute("form")) {
            view.addObject("form", MandateForm.empty());
            view.addObject("errors", Map.of());
        }
        return view;
    }

    @PostMapping
    ModelAndView give(
            MandateForm form, @ModelAttribute("viewer") Viewer viewer, RedirectAttributes after) {
        Account account = viewer.required();
        try {
            mandates.give(form.terms(account), account);
        } catch (ServiceProblem refused) {
            after.addFlashAttribute("form", form);
            after.addFlashAttribute("errors", errors(refused));
            after.addFlashAttribute("refusal", Refusal.of(refused, show));
            return back(form.department(), after);
        }
        after.addFlashAttribute("done", show.text("mandates.given"));
        return back(form.department(), after);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String department,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        try {
            mandates.end(id, department, viewer.required());
            after.addFlashAttribute("done", show.text("mandates.ended"));
        } catch (ServiceProblem refused) {
            after.addFlashAttribute("refusal", Refusal.of(refused, show));
        }
        return back(department, after);
    }

    /** The department that is looked at; absent when there is a choice. */
    private static @Nullable String one(@Nullable String looked, List<Group> offered) {
        if (looked != null && !looked.isBlank()) {
            return looked;
        }
        List<String> all =
                offered.stream()
                        .flatMap(group -> group.units().stream())
                        .map(Unit::department)
                        .distinct()
                        .toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    private static Map<String, String> errors(ServiceProblem refused) {
        return refused.errors().stream()
                .collect(
                        Collectors.toMap(
                                error -> error.field(),
                                error -> error.message(),
                                (first, second) -> first + "; " + second));
    }

    private static ModelAndView back(@Nullable String department, RedirectAttributes after) {
        if (department != null && !department.isBlank()) {
            after.addAttribute("department", department);
        }
        return new ModelAndView("redirect:/mandates");
    }
}
