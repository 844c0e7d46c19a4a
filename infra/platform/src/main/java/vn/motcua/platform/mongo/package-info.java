/** Declares indexes on MongoDB and on the embedded store alike. */
@NullMarked
package vn.motcua.platform.mongo;

import org.jspecify.annotations.NullMarked;
