/** The topics services share, and whether the broker answers. */
@NullMarked
package vn.motcua.platform.kafka;

import org.jspecify.annotations.NullMarked;
