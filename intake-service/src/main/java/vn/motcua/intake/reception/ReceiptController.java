package vn.motcua.intake.reception;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.Caller;

import java.util.List;

/** The receipt on paper. */
@RestController
final class ReceiptController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final DossierLookup lookup;
    private final PrintedReceipts receipts;
    private final HeaderContentNegotiationStrategy wanted = new HeaderContentNegotiationStrategy();

    ReceiptController(DossierLookup lookup, PrintedReceipts receipts) {
        this.lookup = lookup;
        this.receipts = receipts;
    }

    @GetMapping("/api/dossiers/{code}/receipt")
    ResponseEntity<byte[]> byPath(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        // Chosen here: a mapping by media type would let the path be taken for a dossier's code.
        MediaType kind = kind(wanted.resolveMediaTypes(new ServletWebRequest(request)));
        Dossier dossier = lookup.find(code);
        mayPrint(caller, dossier, key);
        String name = "receipt-" + code.replaceAll("[^A-Za-z0-9.-]", "_");
        return ResponseEntity.ok()
                .contentType(kind)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, kind))
                .body(receipts.print(dossier, kind));
    }

    @GetMapping(path = "/api/dossiers/receipt", params = "code")
    ResponseEntity<byte[]> byCode(
            Caller caller,
            @RequestParam String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return byPath(caller, code, key, request);
    }

    /** A kiosk shows no dossier but the one it filed, and proves that by the key of that filing. */
    private static void mayPrint(Caller caller, Dossier dossier, @Nullable String key) {
        if (caller.is(Role.KIOSK)) {
            if (!isFiledBy(caller, dossier, key)) {
                throw DossierLookup.unknown();
            }
            return;
        }
        caller.actingAs(Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.LEADER, Role.INSPECTOR);
        caller.mustSee(dossier.agency(), dossier.department());
    }

    private static boolean isFiledBy(Caller caller, Dossier dossier, @Nullable String key) {
        return key != null
                && dossier.origin() instanceof Desk desk
                && desk.request().key().equals(IdempotencyKey.of(caller.subject(), key).stored());
    }

    private static MediaType kind(List<MediaType> accepted)
            throws HttpMediaTypeNotAcceptableException {
        for (MediaType one : accepted) {
            if (one.includes(MediaType.APPLICATION_PDF)) {
                return MediaType.APPLICATION_PDF;
            }
            if (one.includes(MediaType.TEXT_HTML)) {
                return HTML;
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                List.of(MediaType.APPLICATION_PDF, MediaType.TEXT_HTML));
    }

    private static String disposition(String name, MediaType kind) {
        String ending = kind.equals(MediaType.APPLICATION_PDF) ? ".pdf" : ".html";
        return ContentDisposition.inline().filename(name + ending).build().toString();
    }
}
