/** The only public door: routing, sign-in, pages. */
@NullMarked
package vn.motcua.gateway;

import org.jspecify.annotations.NullMarked;
