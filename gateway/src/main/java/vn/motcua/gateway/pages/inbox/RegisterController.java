package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.IntakeClient.RegisterOrder;
import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.client.ProcessingClient.Delivered;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.PrintedForm;
import vn.motcua.gateway.pages.Viewer;

import java.time.LocalDate;
import java.util.List;

/** The register of dossiers of a period, on paper. */
@Controller
final class RegisterController {

    private static final Logger log = LoggerFactory.getLogger(RegisterController.class);

    private final IntakeClient intake;
    private final ProcessingClient processing;

    RegisterController(IntakeClient intake, ProcessingClient processing) {
        this.intake = intake;
        this.processing = processing;
    }

    @GetMapping("/inbox/register.pdf")
    ResponseEntity<byte[]> print(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String department,
            @ModelAttribute("viewer") Viewer viewer) {
        var account = viewer.required();
        var order = new RegisterOrder(from, to, deliveries(from, to, department, account));
        return PrintedForm.of("register-" + from + "-" + to, intake.register(order, account));
    }

    /** While processing is away the register is printed with those columns for a pen. */
    private List<Delivered> deliveries(
            LocalDate from, LocalDate to, @Nullable String department, Account account) {
        try {
            return processing.deliveries(from, to, department, account);
        } catch (ServiceDown away) {
            log.warn("The register is printed without results: {}", away.getMessage());
            return List.of();
        }
    }
}
