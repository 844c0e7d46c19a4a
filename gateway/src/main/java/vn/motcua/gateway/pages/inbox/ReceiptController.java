package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.pages.PrintedForm;
import vn.motcua.gateway.pages.Viewer;

/** The printed receipt of a case, for those who may see the case. */
@Controller
final class ReceiptController {

    private final ProcessingClient processing;
    private final IntakeClient intake;

    ReceiptController(ProcessingClient processing, IntakeClient intake) {
        this.processing = processing;
        this.intake = intake;
    }

    @GetMapping("/cases/{id}/receipt.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String department,
            @ModelAttribute("viewer") Viewer viewer) {
        var account = viewer.required();
        String code = processing.find(id, department, account).summary().code();
        return PrintedForm.of("receipt-" + code, intake.receipt(code, null, account));
    }
}
