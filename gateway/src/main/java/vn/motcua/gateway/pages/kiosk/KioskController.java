package vn.motcua.gateway.pages.kiosk;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.IntakeClient.Procedure;
import vn.motcua.gateway.client.ScanClient.Scan;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.PrintedForm;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.UploadLimits;
import vn.motcua.gateway.pages.Viewer;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.Ids;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files dossiers: at the kiosk by citizens, at the desk by reception. */
@Controller
final class KioskController {

    private static final Duration WARNING = Duration.ofSeconds(30);

    private final IntakeClient intake;
    private final ReceivingAgencies agencies;
    private final Scans scans;
    private final UploadLimits limits;
    private final Ids ids;
    private final Show show;
    private final Duration left;

    /**
     * Makes the controller.
     *
     * @param left how long a form or a receipt at a kiosk may be left before it is cleared; the
     *     last {@link #WARNING} of it is a warning that one key ends
     */
    KioskController(
            IntakeClient intake,
            ReceivingAgencies agencies,
            Scans scans,
            UploadLimits limits,
            Ids ids,
            Show show,
            @Value("${motcua.gateway.kiosk.left:2m}") Duration left) {
        this.intake = intake;
        this.agencies = agencies;
        this.scans = scans;
        this.limits = limits;
        this.ids = ids;
        this.show = show;
        this.left = left;
    }

    /** Empty, or as it was when it was refused: see {@link #refused}. */
    @GetMapping("/kiosk/new")
    String form(
            @RequestParam String procedure, @ModelAttribute("viewer") Viewer viewer, Model model) {
        Account account = viewer.required();
        model.addAttribute("procedure", procedure(procedure, account));
        model.addAttribute("agencies", agencies.of(procedure, account.agency()));
        if (!(model.getAttribute("form") instanceof FilingForm refused)
                || !refused.procedure().equals(procedure)) {
            model.addAttribute("form", FilingForm.empty(procedure, ids.next().toString()));
            model.addAttribute("refusal", null);
            model.addAttribute("errors", Map.of());
        }
        if (account.is(Role.RECEPTION) && model.getAttribute("form") instanceof FilingForm typed) {
            model.addAttribute("choices", DeskChoice.of(typed));
            limits.of("scans.hint", account)
                    .ifPresent(taken -> model.addAttribute("scanLimits", taken));
        }
        return "kiosk/form";
    }

    @PostMapping("/kiosk/new")
    String file(
            FilingForm typed,
            @RequestParam Map<String, MultipartFile> files,
            @ModelAttribute("viewer") Viewer viewer,
            HttpSession session,
            RedirectAttributes after) {
        Account account = viewer.required();
        Procedure procedure = procedure(typed.procedure(), account);
        List<Scan> chosen = Scans.of(procedure, files);
        FilingForm form = typed.withPapers(chosen.stream().map(Scan::key).toList());
        String language = show.english() ? "en" : "vi";
        try {
            var unfit = scans.refusals(chosen, form.procedure(), account);
            if (!unfit.isEmpty()) {
                var refusal = new Refusal(show.text("scans.title"), show.text("scans.detail"));
                return refused(form, refusal, unfit, after);
            }
            var filing = form.filing(way(form, account), account.agency().value(), language);
            var reception = intake.file(filing, form.key(), account);
            var receipt = Receipt.of(reception, form, procedure);
            session.setAttribute(
                    Receipt.IN_SESSION, receipt.with(scans.keep(chosen, reception, account)));
            return "redirect:/kiosk/receipt";
        } catch (ServiceProblem refused) {
            var errors = FilingForm.inOrder(errors(refused));
            return refused(afterRefusal(form, refused), Refusal.of(refused, show), errors, after);
        } catch (ServiceDown down) {
            return refused(form, Refusal.of(down, show), Map.of(), after);
        }
    }

    /** Scans that could not be kept with the dossier just filed are sent once more. */
    @PostMapping("/kiosk/receipt/scans")
    String keep(
            @SessionAttribute(name = Receipt.IN_SESSION, required = false)
                    @Nullable Receipt receipt,
            @RequestParam Map<String, MultipartFile> files,
            @ModelAttribute("viewer") Viewer viewer,
            HttpSession session) {
        if (receipt == null) {
            return "redirect:/kiosk";
        }
        var kept =
                scans.keep(
                        Scans.of(receipt.procedure(), files),
                        receipt.reception(),
                        viewer.required());
        session.setAttribute(Receipt.IN_SESSION, receipt.with(kept));
        return "redirect:/kiosk/receipt";
    }

    private static String way(FilingForm form, Account account) {
        if (!account.is(Role.RECEPTION)) {
            return "KIOSK";
        }
        return form.channel() == null ? "COUNTER" : form.channel();
    }

    /** Back to the form: the browser's Back must not lead to an answer that cannot be had again. */
    private static String refused(
            FilingForm form,
            Refusal refusal,
            Map<String, String> errors,
            RedirectAttributes after) {
        after.addFlashAttribute("form", form);
        after.addFlashAttribute("refusal", refusal);
        after.addFlashAttribute("errors", errors);
        after.addAttribute("procedure", form.procedure());
        return "redirect:/kiosk/new";
    }

    /** Seconds after which what is left at a kiosk is cleared; a desk is not left to strangers. */
    @ModelAttribute("clearAfter")
    @Nullable Long clearAfter(@ModelAttribute("viewer") Viewer viewer) {
        return viewer.any(Role.KIOSK.name()) ? left.minus(WARNING).toSeconds() : null;
    }

    @ModelAttribute("clearWarning")
    long clearWarning() {
        return WARNING.toSeconds();
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

    /** The same form changed and sent again is another dossier: it gets a key of its own. */
    private FilingForm afterRefusal(FilingForm form, ServiceProblem refused) {
        return refused.key().equals("idempotency-key-reused")
                ? form.withKey(ids.next().toString())
                : form;
    }

    private Procedure procedure(String code, Account account) {
        return intake.procedures(code, account).items().stream()
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
