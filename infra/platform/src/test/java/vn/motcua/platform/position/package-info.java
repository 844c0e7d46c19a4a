@NullMarked
package vn.motcua.platform.position;

import org.jspecify.annotations.NullMarked;
