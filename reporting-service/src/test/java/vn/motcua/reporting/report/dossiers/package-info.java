@NullMarked
package vn.motcua.reporting.report.dossiers;

import org.jspecify.annotations.NullMarked;
