package vn.motcua.reporting.report.dossiers;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.output.Attachment;
import vn.motcua.reporting.output.CsvList;
import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.output.XlsxList;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Selections;
import vn.motcua.reporting.report.inquiry.Selections.Selection;
import vn.motcua.reporting.report.inquiry.Terms;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All dossiers behind a figure, as a file with one row for each. */
@RestController
@RequestMapping("/api/reports/{period}")
class DossierExportController {

    private final CountedDossiers dossiers;
    private final Selections selections;
    private final Wording wording;
    private final DossierRows rows;

    DossierExportController(
            CountedDossiers dossiers, Selections selections, Wording wording, DossierRows rows) {
        this.dossiers = dossiers;
        this.selections = selections;
        this.wording = wording;
        this.rows = rows;
    }

    @GetMapping("/dossiers.csv")
    @PreAuthorize(Readers.ROLES)
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Cell cell,
            @ModelAttribute Terms terms,
            Caller caller) {
        Selection selected = selections.of(period, question, terms, cell.key(), caller);
        Column column = cell.read().column();
        Chosen chosen = chosen(selected, column);
        Labels labels = labels();
        return Attachment.CSV.stream(
                name(period, column),
                out -> {
                    try (Stream<CountedDossier> all = chosen.all().get()) {
                        CsvList.write(labels, all.map(one -> rows.row(one, labels)), out);
                    }
                });
    }

    @GetMapping("/dossiers.xlsx")
    @PreAuthorize(Readers.ROLES)
    ResponseEntity<StreamingResponseBody> xlsx(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Cell cell,
            @ModelAttribute Terms terms,
            Caller caller) {
        Selection selected = selections.of(period, question, terms, cell.key(), caller);
        Column column = cell.read().column();
        Chosen chosen = chosen(selected, column);
        long count = chosen.count().getAsLong();
        if (count > XlsxList.MOST_ROWS) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "too-many-rows", count, XlsxList.MOST_ROWS);
        }
        Labels labels = labels();
        return Attachment.XLSX.stream(
                name(period, column),
                out -> {
                    try (Stream<CountedDossier> all = chosen.all().get()) {
                        XlsxList.write(
                                column.key(), labels, all.map(one -> rows.row(one, labels)), out);
                    }
                });
    }

    /**
     * What is known now is read while it is sent; the past is made up first, and may be refused.
     */
    private Chosen chosen(Selection selected, Column column) {
        if (selected.knownAt() == null) {
            return new Chosen(
                    () -> dossiers.count(selected, column), () -> dossiers.all(selected, column));
        }
        try (Stream<CountedDossier> all = dossiers.all(selected, column)) {
            List<CountedDossier> then = all.toList();
            return new Chosen(then::size, then::stream);
        }
    }

    private record Chosen(LongSupplier count, Supplier<Stream<CountedDossier>> all) {}

    private static String name(String period, Column column) {
        return "dossiers_%s_%s".formatted(period, column.key());
    }

    /** Of the caller: the file is written where nobody knows who asked. */
    private Labels labels() {
        return wording.labels(LocaleContextHolder.getLocale());
    }
}
