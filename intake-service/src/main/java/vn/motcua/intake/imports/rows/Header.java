package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.imports.rows.RowFormat.HeaderFault;

import java.io.IOException;
import java.util.List;

/** What the first lines of an import file say about the others. */
public sealed interface Header {

    /**
     * Reads a file up to its first row; of a format without a header, one line.
     *
     * @throws IOException when the file breaks off there
     */
    static Header read(SpooledFile file, RowFormat format) throws IOException {
        Line line = file.next();
        if (line instanceof Line.Text(_, String text) && format.isAboveHeader(text)) {
            line = file.next();
        }
        return read(line, format);
    }

    private static Header read(@Nullable Line line, RowFormat format) {
        return switch (line) {
            case Line.Unusable(_, RowFault fault)
                    when format.hasHeader() || fault == RowFault.UTF_16 ->
                    new Unreadable(fault);
            case Line.Text(_, String text) when format.hasHeader() -> judged(format.header(text));
            case Line _ -> new Usable();
            case null -> format.hasHeader() ? judged(format.header("")) : new Usable();
        };
    }

    private static Header judged(List<HeaderFault> faults) {
        return faults.isEmpty() ? new Usable() : new Wrong(faults);
    }

    record Usable() implements Header {}

    /** It names other columns than those of an import. */
    record Wrong(List<HeaderFault> faults) implements Header {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** It is no text that could be read. */
    record Unreadable(RowFault fault) implements Header {}
}
