package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * The conditions of a question, as they stand in the address. All are optional.
 *
 * @param by a {@link Breakdown}, {@code agency} when absent
 * @param agency with all below it
 * @param books {@code live} for a closed period as it would be counted today; as it was closed when
 *     absent
 */
public record Question(
        @Nullable String by,
        @Nullable String agency,
        @Nullable String department,
        @Nullable String level,
        @Nullable String field,
        @Nullable String procedure,
        @Nullable String channel,
        @Nullable String books) {

    /** The same, wherever its caller may look. */
    public Question anywhere() {
        return new Question(by, null, null, level, field, procedure, channel, books);
    }
}
