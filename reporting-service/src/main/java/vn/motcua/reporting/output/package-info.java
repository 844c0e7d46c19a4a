/** Reports as files: XLSX, PDF, printable HTML and CSV. Knows nothing of how figures are made. */
@NullMarked
package vn.motcua.reporting.output;

import org.jspecify.annotations.NullMarked;
