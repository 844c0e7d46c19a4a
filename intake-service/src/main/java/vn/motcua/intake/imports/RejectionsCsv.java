package vn.motcua.intake.imports;

import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.rows.RowReading.Rejected;
import vn.motcua.platform.csv.CsvFile;
import vn.motcua.platform.problem.Problems;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rejected rows as a table for the one who must mend the file. */
@Component
final class RejectionsCsv {

    private final Rejections rejections;
    private final Problems texts;

    RejectionsCsv(Rejections rejections, Problems texts) {
        this.rejections = rejections;
        this.texts = texts;
    }

    /** Writes all there are so far: line, code, keys and reasons, in the reader's language. */
    void write(UUID importId, Locale locale, OutputStream out) throws IOException {
        try (Stream<Rejected> rows = rejections.stream(importId)) {
            write(rows, locale, out);
        }
    }

    void write(Stream<Rejected> rows, Locale locale, OutputStream out) throws IOException {
        try (var csv = new CsvFile(out)) {
            csv.row(List.of("line", "code", "key", "reason"));
            rows.forEach(row ->
                    csv.row(
                            List.of(
                                    Long.toString(row.line()),
                                    row.code(),
                                    keys(row),
                                    reasons(row, locale))));
        }
    }

    private static String keys(Rejected row) {
        return row.reasons().stream()
                .map(reason -> reason.fault().key())
                .collect(Collectors.joining("; "));
    }

    private String reasons(Rejected row, Locale locale) {
        return row.reasons().stream()
                .map(reason ->
                        texts.text("import.row." + reason.fault().key(), locale, reason.argument()))
                .collect(Collectors.joining("; "));
    }
}
