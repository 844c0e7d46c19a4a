/** How often one client address may ask. */
@NullMarked
package vn.motcua.gateway.limit;

import org.jspecify.annotations.NullMarked;
