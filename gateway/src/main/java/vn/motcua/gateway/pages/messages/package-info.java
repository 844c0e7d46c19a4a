/** The messages sent about dossiers. */
@NullMarked
package vn.motcua.gateway.pages.messages;

import org.jspecify.annotations.NullMarked;
