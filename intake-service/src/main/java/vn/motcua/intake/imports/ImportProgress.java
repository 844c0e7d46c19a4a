package vn.motcua.intake.imports;

import org.jspecify.annotations.Nullable;

/**
 * How far an import is, as it is stored.
 *
 * @param line of the file through which the counts hold; a run goes on behind it
 * @param waiting why it does not move, when it does not
 */
record ImportProgress(ImportCounts counts, long line, @Nullable ImportWait waiting) {

    static final ImportProgress NONE = new ImportProgress(ImportCounts.NONE, 0, null);
}
