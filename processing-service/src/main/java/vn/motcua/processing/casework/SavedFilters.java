package vn.motcua.processing.casework;

import java.util.List;

/** Keeps the inboxes that people save, each person's apart. */
public interface SavedFilters {

    /** How many one person may keep. */
    int LIMIT = 50;

    /** Those of a person, by name. */
    List<SavedFilter> of(String owner);

    /** Keeps one, in place of one of the same name. False when there are too many: none is kept. */
    boolean put(String owner, SavedFilter filter);

    /** False when there is none of that name. */
    boolean remove(String owner, String name);
}
