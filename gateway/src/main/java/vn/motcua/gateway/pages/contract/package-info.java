/** The contracts of the services, for whoever calls them. */
@NullMarked
package vn.motcua.gateway.pages.contract;

import org.jspecify.annotations.NullMarked;
