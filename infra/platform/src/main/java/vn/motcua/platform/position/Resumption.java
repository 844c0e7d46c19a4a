package vn.motcua.platform.position;

import org.jspecify.annotations.Nullable;

/**
 * Where reading one partition goes on after a start, by what the store says, what the broker was
 * told before, and what there is.
 *
 * @param next as in {@link Position}
 * @param rereadUntil as in {@link Position}
 */
record Resumption(@Nullable Long next, long rereadUntil, Finding finding) {

    /** What is to be said about it. */
    enum Finding {
        NOTHING,
        /** The store knows less than had been read: it is older than the broker's offset. */
        STORE_IS_OLDER,
        /** The store has read more than there is: the topic is another one, or was cut. */
        LOG_IS_SHORTER,
        /** Records were deleted that the store has never seen. */
        RECORDS_ARE_GONE
    }

    /**
     * Compares the three.
     *
     * @param committed the broker's offset of the group; 0 when it has none
     */
    static Resumption of(Position stored, long committed, Extent extent) {
        long readBefore = Math.min(committed, extent.end());
        Long next = stored.next();
        if (next != null && next > extent.end()) {
            return new Resumption(null, readBefore, Finding.LOG_IS_SHORTER);
        }
        long from = next == null ? extent.begin() : Math.max(next, extent.begin());
        if (readBefore > Math.max(from, stored.rereadUntil())) {
            return new Resumption(next, readBefore, Finding.STORE_IS_OLDER);
        }
        return new Resumption(
                next,
                stored.rereadUntil(),
                next != null && next < extent.begin() ? Finding.RECORDS_ARE_GONE : Finding.NOTHING);
    }
}
