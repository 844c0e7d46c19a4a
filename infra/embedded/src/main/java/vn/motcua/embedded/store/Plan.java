package vn.motcua.embedded.store;

import java.util.List;

/** How the documents of a query are found. */
sealed interface Plan {

    /** Whether they come in the order that was asked for. */
    boolean sorted();

    /** Whether every one that is found satisfies the query. */
    boolean exact();

    /** Every document is looked at. */
    record Search(boolean sorted, boolean falling) implements Plan {

        @Override
        public boolean exact() {
            return false;
        }
    }

    /**
     * Some ranges of an index.
     *
     * @param points whether each range is one key of a unique index
     * @param merged whether the ranges are gone through side by side, in the order of what differs
     *     within them
     */
    record Walk(
            StoredIndex index,
            List<Range> ranges,
            boolean exact,
            boolean sorted,
            boolean falling,
            boolean points,
            boolean merged)
            implements Plan {}

    /** What any of several walks finds, once. */
    record Union(List<Walk> walks) implements Plan {

        @Override
        public boolean sorted() {
            return false;
        }

        @Override
        public boolean exact() {
            return false;
        }
    }
}
