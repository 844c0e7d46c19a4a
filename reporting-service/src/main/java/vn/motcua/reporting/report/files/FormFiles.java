package vn.motcua.reporting.report.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.output.Attachment;
import vn.motcua.reporting.output.CsvForm;
import vn.motcua.reporting.output.FormTable;
import vn.motcua.reporting.output.OfficerNames;
import vn.motcua.reporting.output.Printouts;
import vn.motcua.reporting.output.XlsxForm;
import vn.motcua.reporting.report.figures.Answers;
import vn.motcua.reporting.report.inquiry.Inquiry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Makes files of reports. */
@Component
final class FormFiles {

    private final Answers answers;
    private final FormTables forms;
    private final MeetingPacks packs;
    private final Printouts printouts;
    private final InstantSource clock;

    FormFiles(
            Answers answers,
            FormTables forms,
            MeetingPacks packs,
            Printouts printouts,
            InstantSource clock) {
        this.answers = answers;
        this.forms = forms;
        this.packs = packs;
        this.printouts = printouts;
        this.clock = clock;
    }

    /** Without its extension. */
    static String name(Inquiry inquiry) {
        return "II.06a_%s_%s".formatted(inquiry.scope().root().value(), inquiry.period().text());
    }

    byte[] form(Attachment as, Inquiry inquiry, String printedBy, Locale locale)
            throws IOException {
        FormTable form =
                forms.of(
                        answers.answer(inquiry, List.of(), locale),
                        inquiry.scope(),
                        printedBy,
                        locale);
        var out = new ByteArrayOutputStream();
        switch (as) {
            case XLSX -> XlsxForm.write(form, out);
            case CSV -> CsvForm.write(form, out);
            case HTML -> out.write(printouts.html(form).getBytes(UTF_8));
            case PDF -> printouts.pdf(printouts.html(form), VietnamTime.date(clock.instant()), out);
        }
        return out.toByteArray();
    }

    byte[] meetingPack(Inquiry inquiry, String printedBy, OfficerNames names, Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        printouts.pdf(
                printouts.html(packs.make(inquiry, printedBy, names, locale)),
                VietnamTime.date(clock.instant()),
                out);
        return out.toByteArray();
    }
}
