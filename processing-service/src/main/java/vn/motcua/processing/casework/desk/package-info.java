/** What people want of single cases: who may have it, in whose place, and only once. */
@NullMarked
package vn.motcua.processing.casework.desk;

import org.jspecify.annotations.NullMarked;
