package vn.motcua.processing.casework;

/**
 * An inbox that somebody keeps under a name.
 *
 * @param content what it shows, as JSON that was checked when it was saved
 */
public record SavedFilter(String name, String content) {}
