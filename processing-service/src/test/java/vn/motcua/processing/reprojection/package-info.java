@NullMarked
package vn.motcua.processing.reprojection;

import org.jspecify.annotations.NullMarked;
