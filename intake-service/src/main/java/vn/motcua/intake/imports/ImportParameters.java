package vn.motcua.intake.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import vn.motcua.intake.imports.rows.ImportFormat;
import vn.motcua.platform.problem.Problem;

/** The query of an import. */
record ImportParameters(@Nullable String dryRun, @Nullable String name, @Nullable String format) {

    boolean isDryRun() {
        if (dryRun == null || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "dryRun", dryRun);
    }

    String shortName(int longest) {
        String given = name == null ? "" : name.strip();
        return given.length() <= longest ? given : given.substring(0, longest);
    }

    /** What the rows are written in; a gzip file needs to be told by {@code format}. */
    ImportFormat formatOf(MediaType type) {
        return switch (type.getSubtype()) {
            case "csv" -> ImportFormat.CSV;
            case "x-ndjson" -> ImportFormat.NDJSON;
            default -> named();
        };
    }

    private ImportFormat named() {
        return switch (format == null ? "" : format) {
            case "csv" -> ImportFormat.CSV;
            case "ndjson" -> ImportFormat.NDJSON;
            default ->
                    throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-parameter",
                            "format",
                            format == null ? "" : format);
        };
    }
}
