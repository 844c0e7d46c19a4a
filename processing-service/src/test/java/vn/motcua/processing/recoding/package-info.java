@NullMarked
package vn.motcua.processing.recoding;

import org.jspecify.annotations.NullMarked;
