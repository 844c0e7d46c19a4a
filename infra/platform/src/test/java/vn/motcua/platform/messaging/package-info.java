@NullMarked
package vn.motcua.platform.messaging;

import org.jspecify.annotations.NullMarked;
