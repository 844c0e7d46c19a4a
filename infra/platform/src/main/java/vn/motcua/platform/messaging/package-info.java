/** What becomes of records that a consumer cannot take, and how they are taken after all. */
@NullMarked
package vn.motcua.platform.messaging;

import org.jspecify.annotations.NullMarked;
