/** Puts right what a store that came back older has left behind. */
@NullMarked
package vn.motcua.local.repair;

import org.jspecify.annotations.NullMarked;
