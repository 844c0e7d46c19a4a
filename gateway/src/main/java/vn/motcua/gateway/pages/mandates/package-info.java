/** Who stands in for whom, and until when. */
@NullMarked
package vn.motcua.gateway.pages.mandates;

import org.jspecify.annotations.NullMarked;
