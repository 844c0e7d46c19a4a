/** Records that services could not take, from the terminal. */
@NullMarked
package vn.motcua.local.deadletters;

import org.jspecify.annotations.NullMarked;
