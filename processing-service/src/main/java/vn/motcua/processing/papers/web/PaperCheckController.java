package vn.motcua.processing.papers.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.desk.CaseRight;
import vn.motcua.processing.papers.PaperRules;
import vn.motcua.processing.papers.store.Label;

import java.io.IOException;
import java.util.List;

/** Tells before a dossier is filed whether its papers would be taken: nothing is kept here. */
@RestController
@RequestMapping("/api/cases/papers/checks")
final class PaperCheckController {

    private final PaperRules rules;

    PaperCheckController(PaperRules rules) {
        this.rules = rules;
    }

    @GetMapping
    Limits limits(Caller caller) {
        CaseRight.FILE_PAPERS.actor(caller);
        return new Limits(rules.maxSize(), rules.mediaTypes());
    }

    /**
     * Checks the beginning of a file, which is the body.
     *
     * @param size of the whole file in bytes
     * @throws Problem as filing it would
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(
            @RequestParam ProcedureCode procedure,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam String name,
            @RequestParam long size,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        CaseRight.FILE_PAPERS.actor(caller);
        var label = new Label(key, FileName.checked(name), MediaTypes.declared(request));
        byte[] head = request.getInputStream().readNBytes(PaperRules.headSize());
        rules.check(procedure, label, size, head);
    }

    /**
     * What is taken.
     *
     * @param maxSize of one file in bytes
     */
    record Limits(long maxSize, List<String> mediaTypes) {}
}
