package vn.motcua.reporting.report.check;

import vn.motcua.reporting.report.identities.IdentityAnswer;

import java.util.List;

/**
 * What published figures say about each other.
 *
 * @param derived what follows for figures that were not given; two that differ cannot both be true
 * @param notChecked the identities for which figures were missing
 */
public record CheckAnswer(
        boolean balanced,
        List<IdentityAnswer> identities,
        List<Derived> derived,
        List<String> notChecked) {

    /** A figure that follows from others. */
    public record Derived(String figure, long value, String text) {}
}
