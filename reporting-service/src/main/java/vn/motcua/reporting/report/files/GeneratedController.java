package vn.motcua.reporting.report.files;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.output.Attachment;
import vn.motcua.reporting.report.inquiry.Readers;

import java.io.IOException;
import java.util.List;

/** The forms that were made by themselves, for whoever may see the whole unit. */
@RestController
@RequestMapping("/api/reports/generated")
class GeneratedController {

    private final ScheduledForms forms;

    GeneratedController(ScheduledForms forms) {
        this.forms = forms;
    }

    @GetMapping
    @PreAuthorize(Readers.ROLES)
    List<String> names(Caller caller) throws IOException {
        return mayNotSee(caller) ? List.of() : forms.names();
    }

    @GetMapping("/{name}")
    @PreAuthorize(Readers.ROLES)
    ResponseEntity<byte[]> one(@PathVariable("name") String name, Caller caller)
            throws IOException {
        // Only a name from the list is read, so that no path can lead out of the directory.
        if (!names(caller).contains(name)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-file", name);
        }
        int dot = name.lastIndexOf('.');
        Attachment as = name.endsWith(".pdf") ? Attachment.PDF : Attachment.XLSX;
        return as.answer(name.substring(0, dot), forms.read(name));
    }

    private boolean mayNotSee(Caller caller) {
        return forms.isOff()
                || !caller.departments().isEmpty()
                || !forms.unit().within(caller.agency());
    }
}
