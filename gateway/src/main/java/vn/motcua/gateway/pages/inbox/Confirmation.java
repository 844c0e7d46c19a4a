package vn.motcua.gateway.pages.inbox;

import java.util.List;

/**
 * What is about to be done and cannot be taken back.
 *
 * @param version of the case that was seen when it was filled in
 * @param key of the form that was filled in
 * @param effect what comes of it, in words
 */
record Confirmation(
        CaseAction action, String version, String key, String effect, List<Line> lines) {

    /**
     * One thing that was filled in.
     *
     * @param value as it was sent
     * @param shown as it is read
     */
    record Line(String name, String value, String label, String shown) {}
}
