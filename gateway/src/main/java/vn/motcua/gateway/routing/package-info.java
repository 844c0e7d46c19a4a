/** Hands API requests on to the services, unread and unbuffered. */
@NullMarked
package vn.motcua.gateway.routing;

import org.jspecify.annotations.NullMarked;
