package vn.motcua.intake.imports.placing;

import vn.motcua.intake.imports.rows.RowFault;
import vn.motcua.intake.imports.rows.RowReading.Rejected;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.DossierCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts rows on a shelf and tells what became of each. A code that is taken means one of five
 * things: this import took it before it was killed, the row says what is known, the dossier was
 * closed since, the file contradicts itself, or it contradicts another dossier.
 *
 * <p>A dossier that was open when it came in is a case by now, and what happens to it is written by
 * the department in charge alone: closed from here, its events would fork.
 */
public final class RowPlacing {

    private final UUID importId;
    private final RowShelf shelf;

    public RowPlacing(UUID importId, RowShelf shelf) {
        this.importId = importId;
        this.shelf = shelf;
    }

    public PlacedRows place(List<Row> rows) {
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
                rejected.add(ours ? contradiction(row, mark.line()) : refuse(row, mark));
            }
        }
        return new PlacedRows(accepted, unchanged, rejected);
    }

    private static Rejected contradiction(Row row, long firstLine) {
        return refused(row, RowFault.DUPLICATE_IN_FILE, Long.toString(firstLine));
    }

    private static Rejected refuse(Row row, Mark mark) {
        Instant closedAt = row.closedAt();
        return closedAt != null && mark.contentHash().equals(RowHash.of(row.open()))
                ? refused(row, RowFault.CLOSED_SINCE, closing(closedAt, row))
                : refused(row, RowFault.CODE_TAKEN, row.code().value());
    }

    private static String closing(Instant closedAt, Row row) {
        return closedAt.atZone(VietnamTime.ZONE).toOffsetDateTime() + ", " + row.outcome();
    }

    private static Rejected refused(Row row, RowFault fault, String argument) {
        return Rejected.of(row.line(), row.code().value(), fault, argument);
    }
}
