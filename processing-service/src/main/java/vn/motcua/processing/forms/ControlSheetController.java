package vn.motcua.processing.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.forms.Forms;
import vn.motcua.forms.Wording;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.web.CaseDesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The sheet that travels with a dossier (Phiếu kiểm soát quá trình giải quyết hồ sơ). */
@RestController
final class ControlSheetController {

    private static final String PATH = "/api/cases/{id}/control-sheet";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Forms forms = new Forms();
    private final CaseDesk desk;
    private final ControlSheets sheets;

    ControlSheetController(CaseDesk desk, ControlSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id, Caller caller) throws IOException {
        Case found = find(id, caller);
        var bytes = new ByteArrayOutputStream();
        forms.pdf(sheets.of(found), wording(found), bytes);
        String name = "control-sheet-" + found.id() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes.toByteArray());
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(@PathVariable String id, Caller caller) {
        Case found = find(id, caller);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(forms.html(sheets.of(found), wording(found)).getBytes(UTF_8));
    }

    private Case find(String id, Caller caller) {
        caller.actingAs(Role.OFFICER, Role.HEAD, Role.RECEPTION, Role.LEADER, Role.INSPECTOR);
        return desk.find(id, caller);
    }

    /** As the law called it when the dossier came. */
    private static Wording wording(Case found) {
        return Wording.on(VietnamTime.date(found.state().dossier().receivedAt()));
    }
}
