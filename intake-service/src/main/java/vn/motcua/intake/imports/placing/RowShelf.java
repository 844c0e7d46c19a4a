package vn.motcua.intake.imports.placing;

import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.id.DossierCode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where rows go: among the dossiers, or for a dry run beside them. */
public interface RowShelf extends AutoCloseable {

    /**
     * Puts the rows whose codes are free.
     *
     * @param rows with no code twice
     * @return the codes that were taken
     */
    Set<DossierCode> put(List<Row> rows);

    /** Who has these codes. */
    Map<DossierCode, Mark> marks(Collection<DossierCode> codes);

    @Override
    void close();
}
