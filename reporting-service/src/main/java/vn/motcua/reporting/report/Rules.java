package vn.motcua.reporting.report;

/**
 * The rules a report followed, in the reader's language.
 *
 * @param source where they were found
 */
record Rules(String key, int version, String name, String text, String source) {}
