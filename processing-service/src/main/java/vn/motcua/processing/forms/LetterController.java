package vn.motcua.processing.forms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.forms.Party;
import vn.motcua.forms.Wording;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.casework.desk.CaseRight;

import java.io.IOException;

/**
 * Letters to the applicant. Nothing is known here of who that is, so whoever prints one says it; it
 * is put on the paper and forgotten. Without it the lines are left for a pen.
 */
@RestController
final class LetterController {

    private static final String PATH = "/api/cases/{id}/letters/{letter}";

    private final CaseDesk desk;
    private final Letters letters;
    private final PrintedForms printed;

    LetterController(CaseDesk desk, Letters letters, PrintedForms printed) {
        this.desk = desk;
        this.letters = letters;
        this.printed = printed;
    }

    /** Whom the letter is to. */
    record Addressee(
            @Nullable @Size(max = 300) String name,
            @Nullable @Size(max = 30) String identityNumber,
            @Nullable @Size(max = 500) String address,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 254) String email) {

        /** Says nothing, so that no log line ever carries it. */
        @Override
        public String toString() {
            return "Addressee[…]";
        }
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestParam(required = false) @Nullable Long sequence,
            @Valid @RequestBody(required = false) @Nullable Addressee to,
            Caller caller)
            throws IOException {
        Case found = find(id, caller);
        DossierEvent event = occasion(found, letter, sequence);
        var form = letters.write(found, event, party(to));
        return printed.pdf(form, wording(event), letter + "-" + found.id());
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestParam(required = false) @Nullable Long sequence,
            @Valid @RequestBody(required = false) @Nullable Addressee to,
            Caller caller) {
        Case found = find(id, caller);
        DossierEvent event = occasion(found, letter, sequence);
        return printed.html(letters.write(found, event, party(to)), wording(event));
    }

    private Case find(String id, Caller caller) {
        return desk.find(id, CaseRight.PRINT, caller);
    }

    private DossierEvent occasion(Case found, String word, @Nullable Long sequence) {
        Letter letter =
                Letter.of(word)
                        .orElseThrow(
                                () -> Problem.of(HttpStatus.NOT_FOUND, "unknown-letter", word));
        return letters.occasion(found, letter, sequence)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-letter"));
    }

    private static Party party(@Nullable Addressee to) {
        return to == null
                ? new Party(null, null, null, null, null)
                : new Party(to.name(), to.identityNumber(), to.address(), to.phone(), to.email());
    }

    /** As the law calls it when the letter is written. */
    private static Wording wording(DossierEvent event) {
        return Wording.on(VietnamTime.date(event.occurredAt()));
    }
}
