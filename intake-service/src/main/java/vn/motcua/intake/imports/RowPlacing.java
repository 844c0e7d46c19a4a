package vn.motcua.intake.imports;

import vn.motcua.intake.imports.RowReading.Rejected;
import vn.motcua.intake.imports.RowReading.Row;
import vn.motcua.kernel.id.DossierCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts rows on a shelf and tells what became of each. A code that is taken means one of four
 * things: this import took it before it was killed, the row says what is known, the file
 * contradicts itself, or it contradicts another dossier.
 */
final class RowPlacing {

    private final UUID importId;
    private final RowShelf shelf;

    RowPlacing(UUID importId, RowShelf shelf) {
        this.importId = importId;
        this.shelf = shelf;
    }

    PlacedRows place(List<Row> rows) {
        Map<DossierCode, Row> first = new LinkedHashMap<>();
        List<Row> again = new ArrayList<>();
        for (Row row : rows) {
            if (first.putIfAbsent(row.code(), row) != null) {
                again.add(row);
            }
        }
        Set<DossierCode> taken = shelf.put(List.copyOf(first.values()));
        first.values().stream().filter(row -> taken.contains(row.code())).forEach(again::add);
        return judge(again, first.size() - taken.size());
    }

    private PlacedRows judge(List<Row> disputed, int accepted) {
        if (disputed.isEmpty()) {
            return new PlacedRows(accepted, 0, List.of());
        }
        Map<DossierCode, Mark> marks =
                shelf.marks(disputed.stream().map(Row::code).distinct().toList());
        int unchanged = 0;
        List<Rejected> rejected = new ArrayList<>();
        for (Row row : disputed) {
            Mark mark = marks.getOrDefault(row.code(), new Mark(null, 0, ""));
            boolean ours = importId.equals(mark.importId());
            if (ours && mark.line() == row.line()) {
                accepted++;
            } else if (mark.contentHash().equals(RowHash.of(row))) {
                unchanged++;
            } else {
                rejected.add(refuse(row, ours ? mark.line() : 0));
            }
        }
        return new PlacedRows(accepted, unchanged, rejected);
    }

    private static Rejected refuse(Row row, long firstLine) {
        String code = row.code().value();
        return firstLine > 0
                ? Rejected.of(
                        row.line(), code, RowFault.DUPLICATE_IN_FILE, Long.toString(firstLine))
                : Rejected.of(row.line(), code, RowFault.CODE_TAKEN, code);
    }
}
