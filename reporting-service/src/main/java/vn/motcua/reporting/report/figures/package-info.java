/** The figures of a period, and what they are to be read with. */
@NullMarked
package vn.motcua.reporting.report.figures;

import org.jspecify.annotations.NullMarked;
