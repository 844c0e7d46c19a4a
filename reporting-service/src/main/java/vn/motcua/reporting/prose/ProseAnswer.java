package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the figures of a text say about each other and about the ledger.
 *
 * @param clean whether nothing was found; of a text in which nothing could be compared as well
 * @param period the ledger's, when it was asked
 * @param agency the ledger's, when one was named
 */
record ProseAnswer(
        boolean clean,
        String summary,
        @Nullable String period,
        @Nullable String agency,
        List<Seen> figures,
        List<Comparison> findings,
        List<Comparison> holding,
        List<Unpaired> unpaired) {

    /**
     * A figure of the text.
     *
     * @param begin in UTF-16 units, in the text as it was sent
     * @param end exclusive
     * @param figure its name in reports; absent when it is in doubt
     * @param name the same in words
     * @param group only figures of the same group were compared with each other
     */
    record Seen(
            int begin,
            int end,
            String text,
            BigDecimal value,
            boolean percent,
            @Nullable String figure,
            @Nullable String name,
            @Nullable Place phrase,
            int group) {}

    /** A place of the text, in UTF-16 units. */
    record Place(int begin, int end) {}

    /**
     * A comparison of figures.
     *
     * @param kind {@code identity}, {@code percentage} or {@code ledger}
     * @param key which identity, or the name of the figure
     * @param figures where in the list of figures the compared ones are
     * @param difference published less expected
     * @param links to the dossiers behind the ledger's figure
     */
    record Comparison(
            String kind,
            String key,
            List<Integer> figures,
            String text,
            BigDecimal published,
            BigDecimal expected,
            BigDecimal difference,
            List<Link> links) {

        @com.fasterxml.jackson.annotation.JsonIgnore
        boolean holds() {
            return difference.signum() == 0;
        }
    }

    /**
     * The dossiers behind a column of the ledger.
     *
     * @param by the breakdown, when the figure is one row's
     * @param key of that row
     */
    record Link(String cell, String name, String href, @Nullable String by, @Nullable String key) {}

    /** A figure that was compared with nothing, and why. */
    record Unpaired(int figure, String reason, String text) {}
}
