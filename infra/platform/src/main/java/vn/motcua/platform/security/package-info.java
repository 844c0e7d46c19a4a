/** Who calls, in which roles, and for which agencies and departments. */
@NullMarked
package vn.motcua.platform.security;

import org.jspecify.annotations.NullMarked;
