/** Limits of what a request may carry. */
@NullMarked
package vn.motcua.platform.web;

import org.jspecify.annotations.NullMarked;
