/** Who may come in, and the short-lived tokens by which services know them. */
@NullMarked
package vn.motcua.gateway.identity;

import org.jspecify.annotations.NullMarked;
