package vn.motcua.intake.imports.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;

import vn.motcua.intake.imports.rows.RowReading.Rejected;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows of CSV (RFC 4180), columns in any order, separated by whatever separates the titles. Each
 * line is read by itself: no column can hold a line break, and so an open quote spoils its own row
 * only.
 */
final class CsvRows implements RowFormat {

    /** As spreadsheets write them; the first where the header does not tell. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** What a spreadsheet writes above the titles; they say the same. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=\\W*");

    private final CsvReaderBuilder csv = CsvReader.builder().allowUnclosedQuote(false);

    /** Empty for one without a title, as spreadsheets append them. */
    private final List<Optional<Column>> columns = new ArrayList<>();

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public boolean isAboveHeader(String line) {
        return SEPARATOR_LINE.matcher(line).matches();
    }

    @Override
    public List<HeaderFault> header(String line) {
        List<HeaderFault> faults = new ArrayList<>();
        for (String title : titles(line)) {
            Optional<Column> column = Column.titled(title);
            if (column.isPresent() && columns.contains(column)) {
                faults.add(new HeaderFault(title, "repeated"));
            } else if (column.isEmpty() && !title.isEmpty()) {
                faults.add(new HeaderFault(title, "unknown"));
            }
            columns.add(column);
        }
        for (Column column : Column.values()) {
            if (!columns.contains(Optional.of(column))) {
                faults.add(new HeaderFault(column.title(), "missing"));
            }
        }
        return faults;
    }

    @Override
    public ParsedRow row(long number, String line) {
        try {
            List<String> fields = fields(line);
            return fields.stream().allMatch(String::isEmpty)
                    ? new ParsedRow.Empty()
                    : row(number, fields);
        } catch (CsvParseException unreadable) {
            return new ParsedRow.Illegible(
                    Rejected.of(number, "", RowFault.UNREADABLE_LINE, "CSV"));
        }
    }

    private ParsedRow row(long number, List<String> fields) {
        int many = columns.size();
        if (fields.size() < many || !fields.stream().skip(many).allMatch(String::isEmpty)) {
            return refused(number, fields, RowFault.COLUMN_COUNT, fields.size() + "/" + many);
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int index = 0; index < many; index++) {
            String value = fields.get(index);
            if (value.isEmpty()) {
                continue;
            }
            if (columns.get(index).isEmpty()) {
                return refused(
                        number, fields, RowFault.UNNAMED_COLUMN, Integer.toString(index + 1));
            }
            values.put(columns.get(index).get(), value);
        }
        return new ParsedRow.Legible(new RowText(number, values));
    }

    private ParsedRow refused(long number, List<String> fields, RowFault fault, String argument) {
        int code = columns.indexOf(Optional.of(Column.CODE));
        String its = code < 0 || code >= fields.size() ? "" : fields.get(code);
        return new ParsedRow.Illegible(Rejected.of(number, its, fault, argument));
    }

    /** Reads the titles by the separator that makes most sense of them, and stays with it. */
    private List<String> titles(String line) {
        char separator =
                SEPARATORS.stream()
                        .max(Comparator.comparingLong(each -> known(each, line)))
                        .orElseThrow();
        return titles(separator, line);
    }

    private long known(char separator, String line) {
        return titles(separator, line).stream()
                .filter(title -> Column.titled(title).isPresent())
                .count();
    }

    private List<String> titles(char separator, String line) {
        csv.fieldSeparator(separator);
        try {
            return line.isBlank() ? List.of() : fields(line);
        } catch (CsvParseException unreadable) {
            return List.of(line);
        }
    }

    private List<String> fields(String line) {
        return csv.ofSingleCsvRecord(line).getFields().stream().map(Blanks::strip).toList();
    }
}
