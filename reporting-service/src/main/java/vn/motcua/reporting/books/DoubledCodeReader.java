package vn.motcua.reporting.books;

import java.util.List;

/** Reads the codes that more than one dossier has. */
public interface DoubledCodeReader {

    /** How many there are in these agencies. */
    long count(Scope scope);

    /** Some of them, in the order of the codes. */
    List<DoubledCode> page(Scope scope, int page, int size);
}
