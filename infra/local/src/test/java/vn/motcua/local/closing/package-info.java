@NullMarked
package vn.motcua.local.closing;

import org.jspecify.annotations.NullMarked;
