package vn.motcua.intake.imports.placing;

import vn.motcua.intake.imports.rows.RowReading.Rejected;

import java.util.List;

/** What became of a batch of rows. */
public record PlacedRows(int accepted, int unchanged, List<Rejected> rejected) {

    public PlacedRows {
        rejected = List.copyOf(rejected);
    }
}
