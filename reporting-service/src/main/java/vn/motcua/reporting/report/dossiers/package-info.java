/** The dossiers behind a figure, and who has them in hand. */
@NullMarked
package vn.motcua.reporting.report.dossiers;

import org.jspecify.annotations.NullMarked;
