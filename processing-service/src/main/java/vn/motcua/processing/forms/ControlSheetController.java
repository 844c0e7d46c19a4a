package vn.motcua.processing.forms;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.forms.Wording;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.casework.desk.CaseRight;

import java.io.IOException;

/** The sheet that travels with a dossier (Phiếu kiểm soát quá trình giải quyết hồ sơ). */
@RestController
final class ControlSheetController {

    private static final String PATH = "/api/cases/{id}/control-sheet";

    private final CaseDesk desk;
    private final ControlSheets sheets;
    private final PrintedForms printed;

    ControlSheetController(CaseDesk desk, ControlSheets sheets, PrintedForms printed) {
        this.desk = desk;
        this.sheets = sheets;
        this.printed = printed;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id, Caller caller) throws IOException {
        Case found = find(id, caller);
        return printed.pdf(sheets.of(found), wording(found), "control-sheet-" + found.id());
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(@PathVariable String id, Caller caller) {
        Case found = find(id, caller);
        return printed.html(sheets.of(found), wording(found));
    }

    private Case find(String id, Caller caller) {
        return desk.find(id, CaseRight.PRINT, caller);
    }

    /** As the law called it when the dossier came. */
    private static Wording wording(Case found) {
        return Wording.on(VietnamTime.date(found.state().dossier().receivedAt()));
    }
}
