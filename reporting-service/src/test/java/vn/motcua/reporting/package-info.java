/** Stories of dossiers for the tests of this service, and its rules. */
@NullMarked
package vn.motcua.reporting;

import org.jspecify.annotations.NullMarked;
