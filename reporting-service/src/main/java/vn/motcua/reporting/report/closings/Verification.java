package vn.motcua.reporting.report.closings;

import java.util.List;

/**
 * Whether a closing record can be believed.
 *
 * @param holds whether every check does
 */
record Verification(boolean holds, String hash, String keyFingerprint, List<Check> checks) {

    /** One thing that was looked at. */
    record Check(String key, boolean holds, String text) {}
}
