package vn.motcua.intake.imports;

import vn.motcua.intake.imports.RowReading.Rejected;

import java.util.List;

/** What became of a batch of rows. */
record PlacedRows(int accepted, int unchanged, List<Rejected> rejected) {

    PlacedRows {
        rejected = List.copyOf(rejected);
    }
}
