/** Calls from the pages to the services, each in somebody's name. */
@NullMarked
package vn.motcua.gateway.client;

import org.jspecify.annotations.NullMarked;
