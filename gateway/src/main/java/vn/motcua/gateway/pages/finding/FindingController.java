package vn.motcua.gateway.pages.finding;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.pages.PrintedForm;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;

/**
 * Finds dossiers by name, phone or identity number. What is sought is kept in the session: in an
 * address it would be in the browser's history and in every log on the way.
 */
@Controller
final class FindingController {

    private static final String SOUGHT = "sought";

    private final IntakeClient intake;
    private final Show show;

    FindingController(IntakeClient intake, Show show) {
        this.intake = intake;
        this.show = show;
    }

    @GetMapping("/find")
    String show(
            @SessionAttribute(name = SOUGHT, required = false) @Nullable String sought,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("viewer") Viewer viewer,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("q", sought);
        if (sought != null) {
            try {
                int shown = Math.max(0, page);
                model.addAttribute("found", intake.dossiersOf(sought, shown, viewer.required()));
            } catch (ServiceProblem refused) {
                response.setStatus(refused.status());
                model.addAttribute("refusal", Refusal.of(refused, show));
            }
        }
        return "find";
    }

    @PostMapping("/find")
    String seek(@RequestParam String q, HttpSession session) {
        if (q.isBlank()) {
            session.removeAttribute(SOUGHT);
        } else {
            session.setAttribute(SOUGHT, q.strip());
        }
        return "redirect:/find";
    }

    @GetMapping("/find/receipt.pdf")
    ResponseEntity<byte[]> print(
            @RequestParam String code, @ModelAttribute("viewer") Viewer viewer) {
        return PrintedForm.of("receipt-" + code, intake.receipt(code, null, viewer.required()));
    }
}
