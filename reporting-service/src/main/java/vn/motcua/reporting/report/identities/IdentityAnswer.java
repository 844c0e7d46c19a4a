package vn.motcua.reporting.report.identities;

/**
 * An identity as it is shown.
 *
 * @param difference left less right: negative when the left side is short
 * @param text the same in words, in the caller's language
 */
public record IdentityAnswer(
        String key, boolean holds, long left, long right, long difference, String text) {}
