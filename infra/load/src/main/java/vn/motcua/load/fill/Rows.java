package vn.motcua.load.fill;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Rows for the import, made of a quarter's by copying it: each copy with codes of its own, and
 * moved on by whole quarters, so that the years fill evenly. Moved by 91 days, a working day stays
 * the same day of the week. The same number is always the same row.
 */
public final class Rows {

    private static final long DAYS = 91;

    private static final String COMMA = ",";
    private static final int CODE = 0;
    private static final int RECEIVED = 5;
    private static final int DUE = 6;
    private static final int CLOSED = 7;
    private static final int OUTCOME = 8;

    private final String heading;
    private final List<String> quarter;
    private final int quarters;

    /**
     * Rows of that many quarters.
     *
     * @param csv of one quarter, with the heading {@code
     *     code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome} and moments
     *     with their offset
     */
    public Rows(String csv, int quarters) {
        List<String> lines = csv.lines().toList();
        this.heading = lines.getFirst();
        this.quarter = lines.subList(1, lines.size());
        this.quarters = quarters;
    }

    /** A file of the rows from one number on. */
    public String file(long from, long count) {
        return LongStream.range(from, from + count)
                .mapToObj(this::row)
                .collect(Collectors.joining("\n", heading + "\n", "\n"));
    }

    String row(long number) {
        long copy = number / quarter.size();
        long moved = copy % quarters;
        List<String> row =
                Stream.of(quarter.get((int) (number % quarter.size())).split(COMMA, -1))
                        .collect(Collectors.toCollection(ArrayList::new));
        row.set(CODE, "C%d-%s".formatted(copy, row.get(CODE)));
        for (int column : List.of(RECEIVED, DUE, CLOSED)) {
            row.set(column, moved(row.get(column), moved * DAYS));
        }
        boolean isNewest = moved == quarters - 1;
        if (!isNewest && row.get(CLOSED).isEmpty() && !row.get(DUE).isEmpty()) {
            // Nobody leaves a dossier open for years: it was resolved when it was due.
            row.set(CLOSED, row.get(DUE));
            row.set(OUTCOME, "GRANTED");
        }
        return String.join(COMMA, row);
    }

    private static String moved(String moment, long days) {
        return moment.isEmpty() ? "" : OffsetDateTime.parse(moment).plusDays(days).toString();
    }
}
