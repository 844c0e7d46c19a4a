/** A department's cases and what can be done with one. */
@NullMarked
package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.NullMarked;
