package vn.motcua.intake.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.forms.Forms;
import vn.motcua.forms.Register;
import vn.motcua.forms.Wording;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Prints the register of what a caller may see. It names people: nothing of it is cached. */
@RestController
final class RegisterController {

    private static final String PATH = "/api/dossiers/register";
    private static final int LONGEST_PERIOD = 366;

    /** What a document still can be printed with. */
    private static final int MOST = 5_000;

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Forms forms = new Forms();
    private final Dossiers dossiers;
    private final RegisterLines lines;

    RegisterController(Dossiers dossiers, RegisterLines lines) {
        this.dossiers = dossiers;
        this.lines = lines;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@Valid @RequestBody RegisterOrder order, Caller caller)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        forms.pdf(register(order, caller), Wording.on(order.to()), bytes);
        String name = "register-" + order.from() + "-" + order.to() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes.toByteArray());
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(@Valid @RequestBody RegisterOrder order, Caller caller) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(forms.html(register(order, caller), Wording.on(order.to())).getBytes(UTF_8));
    }

    private Register register(RegisterOrder order, Caller caller) {
        caller.actingAs(Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.LEADER, Role.INSPECTOR);
        if (order.to().isBefore(order.from())
                || order.to().isAfter(order.from().plusDays(LONGEST_PERIOD))) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "register-period", LONGEST_PERIOD);
        }
        List<Dossier> found =
                dossiers.received(
                        caller.agency(),
                        caller.departments(),
                        VietnamTime.instant(order.from().atStartOfDay()),
                        VietnamTime.instant(order.to().plusDays(1).atStartOfDay()),
                        MOST + 1);
        if (found.size() > MOST) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "register-too-long", MOST);
        }
        return lines.of(caller.agency(), order, found);
    }
}
