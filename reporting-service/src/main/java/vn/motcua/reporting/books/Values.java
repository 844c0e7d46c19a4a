package vn.motcua.reporting.books;

import vn.motcua.reporting.ledger.Dimensions;

import java.util.Set;

/**
 * That a dimension has one of these values, or none of them.
 *
 * @param among whether one of them
 */
public record Values(Dimension dimension, Set<String> values, boolean among) {

    public Values {
        values = Set.copyOf(values);
    }

    public static Values only(Dimension dimension, String value) {
        return new Values(dimension, Set.of(value), true);
    }

    boolean holds(Dimensions dimensions) {
        return values.contains(dimension.of(dimensions)) == among;
    }
}
