/** The topics services share, how they are written and followed, and whether the broker answers. */
@NullMarked
package vn.motcua.platform.kafka;

import org.jspecify.annotations.NullMarked;
