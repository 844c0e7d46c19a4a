package vn.motcua.intake.imports;

import vn.motcua.intake.imports.placing.PlacedRows;

/**
 * How far an import has read, and what it found.
 *
 * @param bytesRead of the file as it was sent, compressed or not
 */
record ImportCounts(long rowsRead, long accepted, long unchanged, long rejected, long bytesRead) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts plus(PlacedRows placed, int rejectedBefore, long bytesReadNow) {
        long refused = (long) rejectedBefore + placed.rejected().size();
        return new ImportCounts(
                rowsRead + placed.accepted() + placed.unchanged() + refused,
                accepted + placed.accepted(),
                unchanged + placed.unchanged(),
                rejected + refused,
                bytesReadNow);
    }
}
