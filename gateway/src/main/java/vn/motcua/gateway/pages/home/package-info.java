/** The first page and the sign-in. */
@NullMarked
package vn.motcua.gateway.pages.home;

import org.jspecify.annotations.NullMarked;
