package vn.motcua.processing.casework;

import java.util.Collection;
import java.util.List;

/** Cases made of the log alone, beside those that are worked on. */
public interface RebuiltCases {

    /** Begins without any. */
    FollowedCases begin();

    /** The ids of all that are stored or rebuilt, page by page, each once. */
    void forEachPage(Page page) throws InterruptedException;

    /** Those cases as they are stored now. */
    Stored stored(Collection<String> ids);

    /** Ends, and leaves nothing behind. */
    void drop();

    /** Takes the ids of a page. */
    @FunctionalInterface
    interface Page {

        void take(List<String> ids) throws InterruptedException;
    }

    /** Some of the cases that are worked on, as they were at one moment. */
    interface Stored {

        /**
         * How these differ from what was rebuilt.
         *
         * @param before the same cases, stored before the log was last read to its end: what was
         *     published of them by then must have been on it
         */
        List<CaseDifference> differences(Stored before);

        /**
         * Writes a case as its events make it, if it is still as it was at that moment. What does
         * not come from the log stays: commands that came with a key, messages still to be
         * published.
         *
         * @return whether it was written; not what the log knows nothing or less of
         */
        boolean mend(CaseDifference difference);

        /** The highest sequence of that case that has been published; 0 when there is none. */
        long publishedThrough(String id);
    }
}
