/** Figures by the tree of agencies. */
@NullMarked
package vn.motcua.reporting.report.tree;

import org.jspecify.annotations.NullMarked;
