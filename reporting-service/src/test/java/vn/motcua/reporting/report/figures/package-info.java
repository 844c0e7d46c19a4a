@NullMarked
package vn.motcua.reporting.report.figures;

import org.jspecify.annotations.NullMarked;
