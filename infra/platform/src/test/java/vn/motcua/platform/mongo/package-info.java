@NullMarked
package vn.motcua.platform.mongo;

import org.jspecify.annotations.NullMarked;
