package vn.motcua.intake.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;

import vn.motcua.intake.imports.RowReading.Rejected;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of CSV (RFC 4180), columns in any order. Each line is read by itself: no column can hold a
 * line break, and so an open quote spoils its own row only.
 */
final class CsvRows implements RowFormat {

    private final CsvReaderBuilder csv = CsvReader.builder().allowUnclosedQuote(false);
    private final List<Column> columns = new ArrayList<>();

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public List<HeaderFault> header(String line) {
        List<HeaderFault> faults = new ArrayList<>();
        for (String title : titles(line)) {
            Column.titled(title.strip())
                    .ifPresentOrElse(
                            column -> {
                                if (columns.contains(column)) {
                                    faults.add(new HeaderFault(title, "repeated"));
                                }
                                columns.add(column);
                            },
                            () -> faults.add(new HeaderFault(title, "unknown")));
        }
        for (Column column : Column.values()) {
            if (!columns.contains(column)) {
                faults.add(new HeaderFault(column.title(), "missing"));
            }
        }
        return faults;
    }

    @Override
    public ParsedRow row(long number, String line) {
        CsvRecord record;
        try {
            record = csv.ofSingleCsvRecord(line);
        } catch (CsvParseException unreadable) {
            return new ParsedRow.Illegible(
                    Rejected.of(number, "", RowFault.UNREADABLE_LINE, "CSV"));
        }
        if (record.getFieldCount() != columns.size()) {
            return new ParsedRow.Illegible(
                    Rejected.of(
                            number,
                            record.getField(0),
                            RowFault.COLUMN_COUNT,
                            record.getFieldCount() + "/" + columns.size()));
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int index = 0; index < columns.size(); index++) {
            String value = record.getField(index).strip();
            if (!value.isEmpty()) {
                values.put(columns.get(index), value);
            }
        }
        return new ParsedRow.Legible(new RowText(number, values));
    }

    private List<String> titles(String line) {
        try {
            return line.isBlank() ? List.of() : csv.ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException unreadable) {
            return List.of(line);
        }
    }
}
