/** What charts are drawn from. */
@NullMarked
package vn.motcua.reporting.report.series;

import org.jspecify.annotations.NullMarked;
