/** Who stands in for whom while an officer is away. */
@NullMarked
package vn.motcua.processing.mandates;

import org.jspecify.annotations.NullMarked;
