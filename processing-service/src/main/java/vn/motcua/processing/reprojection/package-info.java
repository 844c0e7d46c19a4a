/**
 * Moves the due dates of open cases to a calendar that has changed; first on trial, if asked to.
 */
@NullMarked
package vn.motcua.processing.reprojection;

import org.jspecify.annotations.NullMarked;
