/** Tests of what is counted. */
@NullMarked
package vn.motcua.load.measure;

import org.jspecify.annotations.NullMarked;
