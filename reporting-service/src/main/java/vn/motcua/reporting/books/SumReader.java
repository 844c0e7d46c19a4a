package vn.motcua.reporting.books;

import vn.motcua.reporting.ledger.Dimensions;

import java.util.Map;

/** Reads prefix sums. */
public interface SumReader {

    /**
     * The sums of each value of a dimension.
     *
     * @throws vn.motcua.platform.problem.Problem {@code history-missing} when it was not kept when
     *     something was learned
     */
    Map<String, PrefixSums> sums(Books books, Scope scope, Window window, Dimension by);

    /** The live sums of all that is counted under the same dimensions. */
    Map<Dimensions, PrefixSums> sums(Scope scope, Window window);
}
