package vn.motcua.reporting.report;

import org.jspecify.annotations.Nullable;
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
import vn.motcua.reporting.output.CsvFile;
import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.output.XlsxList;
import vn.motcua.reporting.report.Selections.Selection;

import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All dossiers behind a figure, as a file with one row for each. */
@RestController
@RequestMapping("/api/reports/{period}")
class DossierExportController {

    private static final List<String> HEAD =
            List.of(
                    "code",
                    "procedure",
                    "agency",
                    "department",
                    "channel",
                    "received",
                    "due",
                    "closed",
                    "outcome",
                    "timing",
                    "state");

    private final CountedDossiers dossiers;
    private final KnownDossiers past;
    private final Selections selections;
    private final FormTables forms;

    DossierExportController(
            CountedDossiers dossiers, KnownDossiers past, Selections selections, FormTables forms) {
        this.dossiers = dossiers;
        this.past = past;
        this.selections = selections;
        this.forms = forms;
    }

    @GetMapping("/dossiers.csv")
    @PreAuthorize(ReportController.READERS)
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Cell cell,
            @ModelAttribute Terms terms,
            Caller caller) {
        Selection selected = selections.of(period, question, terms, cell.key(), caller);
        Column column = cell.read().column();
        Rows rows = rows(selected, column);
        List<String> head = head();
        return Attachment.CSV.stream(
                name(period, column),
                out -> {
                    try (var csv = new CsvFile(out);
                            Stream<CountedDossier> all = rows.all().get()) {
                        csv.row(head);
                        all.forEach(one -> csv.row(cells(one)));
                    }
                });
    }

    @GetMapping("/dossiers.xlsx")
    @PreAuthorize(ReportController.READERS)
    ResponseEntity<StreamingResponseBody> xlsx(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Cell cell,
            @ModelAttribute Terms terms,
            Caller caller) {
        Selection selected = selections.of(period, question, terms, cell.key(), caller);
        Column column = cell.read().column();
        Rows rows = rows(selected, column);
        long count = rows.count().getAsLong();
        if (count > XlsxList.MOST_ROWS) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "too-many-rows", count, XlsxList.MOST_ROWS);
        }
        List<String> head = head();
        return Attachment.XLSX.stream(
                name(period, column),
                out -> {
                    try (var list = new XlsxList(column.key(), head);
                            Stream<CountedDossier> all = rows.all().get()) {
                        all.forEach(one -> list.row(cells(one)));
                        list.write(out);
                    }
                });
    }

    /**
     * What is known now is read while it is sent; the past is made up first, and may be refused.
     */
    private Rows rows(Selection selected, Column column) {
        Scope row = selected.row();
        CellQuery cells = selected.cells();
        Instant known = selected.knownAt();
        if (known == null) {
            return new Rows(
                    () -> dossiers.count(row, cells, column),
                    () -> dossiers.all(row, cells, column));
        }
        List<CountedDossier> then = past.all(row, cells, column, known);
        return new Rows(then::size, then::stream);
    }

    private record Rows(LongSupplier count, Supplier<Stream<CountedDossier>> all) {}

    private static String name(String period, Column column) {
        return "dossiers_%s_%s".formatted(period, column.key());
    }

    private List<String> head() {
        Labels labels = forms.labels(LocaleContextHolder.getLocale());
        return HEAD.stream().map(key -> labels.say("list." + key)).toList();
    }

    private static List<String> cells(CountedDossier one) {
        return List.of(
                one.code(),
                one.place().procedure(),
                one.place().agency(),
                one.place().department(),
                one.place().channel(),
                FormTables.moment(one.receivedAt()),
                moment(one.dueAt()),
                moment(one.closedAt()),
                one.outcome() == null ? "" : one.outcome().name(),
                one.timing() == null ? "" : one.timing().name(),
                one.state().name());
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : FormTables.moment(moment);
    }
}
