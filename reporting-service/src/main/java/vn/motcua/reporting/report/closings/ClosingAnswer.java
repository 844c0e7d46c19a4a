package vn.motcua.reporting.report.closings;

import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.SignedClosing;

import java.util.List;

/** A closing record as it is shown. */
record ClosingAnswer(
        ClosingContent content,
        String hash,
        String signature,
        String publicKey,
        String keyFingerprint) {

    /** One page of closings, the newest period first. */
    record Page(List<ClosingAnswer> items, long total, int page, int size) {}

    static ClosingAnswer of(SignedClosing closing) {
        return new ClosingAnswer(
                closing.content(),
                closing.hash(),
                closing.signature(),
                closing.publicKey(),
                closing.keyFingerprint());
    }
}
