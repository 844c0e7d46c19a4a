/** Publishes what documents carry in their outbox: in order, at least once, never a gap. */
@NullMarked
package vn.motcua.platform.outbox;

import org.jspecify.annotations.NullMarked;
