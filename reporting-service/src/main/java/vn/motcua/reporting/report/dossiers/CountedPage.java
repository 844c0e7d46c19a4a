package vn.motcua.reporting.report.dossiers;

import java.util.List;

/**
 * One page of the dossiers behind a cell.
 *
 * @param total of all pages: the figure in the cell
 */
record CountedPage(List<CountedDossier> items, long total, int page, int size) {}
