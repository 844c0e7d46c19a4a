package vn.motcua.gateway.pages.kiosk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.IntakeClient.Procedure;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.PrintedForm;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.Ids;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files dossiers: at the kiosk by citizens, at the desk by reception. */
@Controller
final class KioskController {

    private final IntakeClient intake;
    private final ReceivingAgencies agencies;
    private final Ids ids;
    private final Show show;

    KioskController(IntakeClient intake, ReceivingAgencies agencies, Ids ids, Show show) {
        this.intake = intake;
        this.agencies = agencies;
        this.ids = ids;
        this.show = show;
    }

    @GetMapping("/kiosk")
    String choose(
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("viewer") Viewer viewer,
            Model model,
            HttpSession session) {
        // The next person at the kiosk must not see the last one's receipt.
        session.removeAttribute(Receipt.IN_SESSION);
        List<Procedure> found = intake.procedures(q, viewer.required());
        Map<String, List<Procedure>> byField =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Procedure::fieldName,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        model.addAttribute("q", q);
        model.addAttribute("found", found.size());
        model.addAttribute("fields", byField);
        return "kiosk/choose";
    }

    @GetMapping("/kiosk/new")
    String form(
            @RequestParam String procedure, @ModelAttribute("viewer") Viewer viewer, Model model) {
        var form = FilingForm.empty(procedure, ids.next().toString());
        return form(form, procedure(procedure, viewer.required()), viewer.required(), model);
    }

    @PostMapping("/kiosk/new")
    String file(
            FilingForm form,
            @ModelAttribute("viewer") Viewer viewer,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        Account account = viewer.required();
        Procedure procedure = procedure(form.procedure(), account);
        String channel = account.is(Role.RECEPTION) ? "COUNTER" : "KIOSK";
        String language = show.english() ? "en" : "vi";
        try {
            var filing = form.filing(channel, account.agency().value(), language);
            var reception = intake.file(filing, form.key(), account);
            session.setAttribute(Receipt.IN_SESSION, Receipt.of(reception, form, procedure));
            return "redirect:/kiosk/receipt";
        } catch (ServiceProblem refused) {
            response.setStatus(refused.status());
            model.addAttribute("refusal", Refusal.of(refused, show));
            model.addAttribute("errors", errors(refused));
            return form(afterRefusal(form, refused), procedure, account, model);
        } catch (ServiceDown down) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("refusal", Refusal.of(down, show));
            return form(form, procedure, account, model);
        }
    }

    @GetMapping("/kiosk/receipt")
    String receipt(
            @SessionAttribute(name = Receipt.IN_SESSION, required = false) Receipt receipt,
            Model model) {
        model.addAttribute("receipt", receipt);
        return receipt == null ? "redirect:/kiosk" : "kiosk/receipt";
    }

    /** The receipt on paper; only of the dossier that this session has just filed. */
    @GetMapping("/kiosk/receipt.pdf")
    ResponseEntity<byte[]> print(
            @SessionAttribute(name = Receipt.IN_SESSION, required = false)
                    @Nullable Receipt receipt,
            @ModelAttribute("viewer") Viewer viewer) {
        if (receipt == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String code = receipt.reception().code();
        return PrintedForm.of(
                "receipt-" + code, intake.receipt(code, receipt.key(), viewer.required()));
    }

    private String form(FilingForm form, Procedure procedure, Account account, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("procedure", procedure);
        model.addAttribute("agencies", agencies.of(procedure.code(), account.agency()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "kiosk/form";
    }

    /** The same form changed and sent again is another dossier: it gets a key of its own. */
    private FilingForm afterRefusal(FilingForm form, ServiceProblem refused) {
        return refused.key().equals("idempotency-key-reused")
                ? form.withKey(ids.next().toString())
                : form;
    }

    private Procedure procedure(String code, Account account) {
        return intake.procedures(code, account).stream()
                .filter(procedure -> procedure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Messages by the last part of the field's path: {@code applicant.phone} is the field phone.
     */
    private static Map<String, String> errors(ServiceProblem refused) {
        return refused.errors().stream()
                .collect(
                        Collectors.toMap(
                                error -> error.field().replaceAll("^.*\\.|\\[.*$", ""),
                                error -> error.message(),
                                (first, second) -> first + "; " + second,
                                LinkedHashMap::new));
    }
}
