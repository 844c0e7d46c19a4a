package vn.motcua.reporting.report.inquiry;

/**
 * The rules a report followed, in the reader's language.
 *
 * @param source where they were found
 */
public record Rules(String key, int version, String name, String text, String source) {}
