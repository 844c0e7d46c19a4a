package vn.motcua.gateway.pages.kiosk;

import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.IntakeClient.LifeEvent;
import vn.motcua.gateway.client.IntakeClient.Procedure;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;

import java.util.List;

/** Leads from what somebody needs to the procedure for it: by words, or by what has happened. */
@Controller
final class ChooserController {

    /** As many as a screen of 1366 by 768 shows at the type size of a kiosk, and a little more. */
    private static final int ON_A_PAGE = 8;

    private final IntakeClient intake;
    private final Show show;

    ChooserController(IntakeClient intake, Show show) {
        this.intake = intake;
        this.show = show;
    }

    @ModelAttribute
    void forget(HttpSession session) {
        // The next person at the kiosk must not see the last one's receipt.
        session.removeAttribute(Receipt.IN_SESSION);
    }

    @GetMapping("/kiosk")
    String choose(@ModelAttribute("viewer") Viewer viewer, Model model) {
        model.addAttribute("events", intake.lifeEvents(viewer.required()));
        return "kiosk/choose";
    }

    @GetMapping(path = "/kiosk", params = "q")
    String search(
            @RequestParam String q,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        if (q.isBlank()) {
            return "redirect:/kiosk";
        }
        Account account = viewer.required();
        var found = intake.procedures(q, account);
        model.addAttribute("q", q);
        if (found.items().isEmpty()) {
            model.addAttribute("close", found.close());
            model.addAttribute("events", intake.lifeEvents(account));
            return "kiosk/nothing";
        }
        model.addAttribute("heading", show.text("kiosk.results", q));
        show(found.items(), page, model);
        return "kiosk/procedures";
    }

    @GetMapping(path = "/kiosk", params = "event")
    String ofEvent(
            @RequestParam String event,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        Account account = viewer.required();
        LifeEvent known =
                intake.lifeEvents(account).stream()
                        .filter(one -> one.code().equals(event))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("event", known);
        model.addAttribute("heading", show.english() ? known.nameEn() : known.name());
        show(intake.proceduresOf(event, account), page, model);
        return "kiosk/procedures";
    }

    private static void show(List<Procedure> found, int page, Model model) {
        int last = Math.max(0, found.size() - 1) / ON_A_PAGE;
        int shown = Math.clamp(page, 0, last);
        int from = shown * ON_A_PAGE;
        model.addAttribute("page", shown);
        model.addAttribute("size", ON_A_PAGE);
        model.addAttribute("total", found.size());
        model.addAttribute(
                "procedures", found.subList(from, Math.min(from + ON_A_PAGE, found.size())));
    }
}
