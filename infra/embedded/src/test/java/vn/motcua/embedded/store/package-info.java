/** What the store on RocksDB promises. */
@NullMarked
package vn.motcua.embedded.store;

import org.jspecify.annotations.NullMarked;
