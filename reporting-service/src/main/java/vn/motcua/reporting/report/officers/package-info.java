/** What each officer had in hand, and the dossiers behind it. */
@NullMarked
package vn.motcua.reporting.report.officers;

import org.jspecify.annotations.NullMarked;
