package vn.motcua.reporting.report.files;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.output.Attachment;
import vn.motcua.reporting.output.OfficerNames;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Scopes;
import vn.motcua.reporting.report.inquiry.Terms;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;

/** Form II.06a and the meeting pack, as files. */
@RestController
@RequestMapping("/api/reports/{period}")
class FormController {

    private final Scopes scopes;
    private final InstantSource clock;
    private final FormFiles files;

    FormController(Scopes scopes, InstantSource clock, FormFiles files) {
        this.scopes = scopes;
        this.clock = clock;
        this.files = files;
    }

    @RequestMapping(
            path = "/form.{format:xlsx|pdf|html|csv}",
            method = {RequestMethod.GET, RequestMethod.POST})
    @PreAuthorize(Readers.ROLES)
    ResponseEntity<byte[]> form(
            @PathVariable("period") String period,
            @PathVariable("format") String format,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            @RequestBody(required = false) @Nullable OfficerNames names,
            Caller caller)
            throws IOException {
        Attachment as = Attachment.valueOf(format.toUpperCase(Locale.ROOT));
        Inquiry inquiry = inquiry(period, question, terms, caller);
        return as.answer(
                FormFiles.name(inquiry),
                files.form(as, inquiry, name(caller, names), LocaleContextHolder.getLocale()));
    }

    @RequestMapping(
            path = "/meeting-pack.pdf",
            method = {RequestMethod.GET, RequestMethod.POST})
    @PreAuthorize(Readers.ROLES)
    ResponseEntity<byte[]> meetingPack(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            @RequestBody(required = false) @Nullable OfficerNames names,
            Caller caller,
            Locale locale)
            throws IOException {
        Inquiry inquiry = inquiry(period, question, terms, caller);
        return Attachment.PDF.answer(
                "meeting-pack_%s_%s"
                        .formatted(inquiry.scope().root().value(), inquiry.period().text()),
                files.meetingPack(inquiry, name(caller, names), OfficerNames.of(names), locale));
    }

    private static String name(Caller caller, @Nullable OfficerNames names) {
        return OfficerNames.of(names).of(caller.subject(), caller.subject());
    }

    private Inquiry inquiry(String period, Question question, Terms terms, Caller caller) {
        return new Inquiry(
                terms.period(period),
                Scopes.breakdown(question.by()),
                scopes.of(caller, question),
                terms.rules(),
                terms.known(clock.instant()));
    }
}
