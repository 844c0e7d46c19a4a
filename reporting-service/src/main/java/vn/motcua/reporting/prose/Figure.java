package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Phrase.Found;
import vn.motcua.reporting.prose.Subjects.Subject;

import java.math.BigDecimal;

/**
 * A figure of which it is known what it counts, or why not.
 *
 * @param index its place among the figures of the text
 * @param group figures of one unit and period; sums and shares are made within it
 * @param block the paragraph
 * @param base the figure after the stroke of {@code 207/261}
 */
record Figure(
        int index,
        Written written,
        Meaning meaning,
        @Nullable Found phrase,
        int group,
        int block,
        Subject subject,
        @Nullable Written base) {

    @Nullable String name() {
        return meaning.name();
    }

    boolean percent() {
        return written.percent();
    }

    /** Of a whole number of dossiers. */
    long count() {
        return written.value().longValueExact();
    }

    BigDecimal value() {
        return written.value();
    }

    boolean isCount() {
        return meaning.name() != null && !written.percent();
    }
}
