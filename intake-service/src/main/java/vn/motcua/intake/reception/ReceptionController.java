package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.reception.DossierView.Receipt;
import vn.motcua.intake.reception.DossierView.Stored;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.web.UrlText;

import java.net.URI;
import java.util.Locale;

/** Where dossiers are filed and looked up. */
@RestController
final class ReceptionController {

    private final ReceptionDesk desk;
    private final DossierLookup lookup;
    private final FieldProblems fieldProblems;

    ReceptionController(ReceptionDesk desk, DossierLookup lookup, Problems problems) {
        this.desk = desk;
        this.lookup = lookup;
        this.fieldProblems = new FieldProblems(problems);
    }

    @PostMapping(path = "/api/dossiers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> receive(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body,
            Locale locale) {
        try {
            var idempotency = IdempotencyKey.of(caller.subject(), key);
            var read = ReceptionBody.read(body == null ? new byte[0] : body);
            return answer(desk.receive(new Submission(caller, idempotency, read)));
        } catch (InvalidReception invalid) {
            throw fieldProblems.problem(invalid, locale);
        }
    }

    /** A code with slashes is one code: it may also be given as a parameter. */
    @GetMapping("/api/dossiers/{*code}")
    ResponseEntity<Stored> byPath(Caller caller, @PathVariable String code) {
        return byCode(caller, code.substring(1));
    }

    @GetMapping(path = "/api/dossiers", params = "code")
    ResponseEntity<Stored> byCode(Caller caller, @RequestParam String code) {
        caller.actingAs(Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.LEADER, Role.INSPECTOR);
        Dossier dossier = lookup.find(code);
        caller.mustSee(dossier.agency(), dossier.department());
        return ResponseEntity.ok().eTag(dossier.id().toString()).body(DossierView.stored(dossier));
    }

    private static ResponseEntity<Receipt> answer(Reception reception) {
        Dossier dossier = reception.dossier();
        var location = URI.create("/api/dossiers/" + UrlText.encode(dossier.code().value()));
        var answer =
                ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.LOCATION, location.toString());
        if (reception.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(DossierView.receipt(dossier));
    }
}
