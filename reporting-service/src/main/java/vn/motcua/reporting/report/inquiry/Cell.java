package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * Which cell of a report is opened, as it stands in the address.
 *
 * @param cell the name of the column, {@code total} when absent
 * @param key of the row; the total row when absent
 * @param page from 0
 * @param size 1 to 200, 20 when absent
 */
public record Cell(
        @Nullable String cell,
        @Nullable String key,
        @Nullable Integer page,
        @Nullable Integer size) {

    private static final int LARGEST_PAGE = 200;

    /** The column and the page asked for. */
    public record Choice(Column column, int page, int size) {}

    /**
     * Reads the choice.
     *
     * @throws vn.motcua.platform.problem.Problem {@code invalid-parameter}
     */
    public Choice read() {
        Column column =
                cell == null
                        ? Column.TOTAL
                        : Column.of(cell).orElseThrow(() -> Scopes.invalid("cell", cell));
        int number = page == null ? 0 : page;
        int length = size == null ? 20 : size;
        if (number < 0) {
            throw Scopes.invalid("page", Integer.toString(number));
        }
        if (length < 1 || length > LARGEST_PAGE) {
            throw Scopes.invalid("size", Integer.toString(length));
        }
        return new Choice(column, number, length);
    }
}
