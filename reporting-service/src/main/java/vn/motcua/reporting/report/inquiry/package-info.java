/** What a report is asked for, and what its words mean: periods, units, columns, rule sets. */
@NullMarked
package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.NullMarked;
