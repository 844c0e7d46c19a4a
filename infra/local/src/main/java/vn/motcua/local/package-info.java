/** The whole district in one JVM: broker, store and five services. */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
