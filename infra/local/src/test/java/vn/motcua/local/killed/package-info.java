/** A district that is killed at any moment and started again, and what it must still know then. */
@NullMarked
package vn.motcua.local.killed;

import org.jspecify.annotations.NullMarked;
