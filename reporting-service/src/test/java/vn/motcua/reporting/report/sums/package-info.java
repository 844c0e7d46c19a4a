@NullMarked
package vn.motcua.reporting.report.sums;

import org.jspecify.annotations.NullMarked;
