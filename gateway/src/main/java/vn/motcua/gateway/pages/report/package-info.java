/** The quarterly report, the dossiers behind it, and the check of published figures. */
@NullMarked
package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.NullMarked;
