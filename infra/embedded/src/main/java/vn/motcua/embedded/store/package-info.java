/**
 * A document store on RocksDB behind MongoDB's wire protocol: what it answers is on the disk, and
 * declared indexes are used.
 */
@NullMarked
package vn.motcua.embedded.store;

import org.jspecify.annotations.NullMarked;
