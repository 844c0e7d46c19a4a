/** Where mandates are kept. */
@NullMarked
package vn.motcua.processing.mandates.persistence;

import org.jspecify.annotations.NullMarked;
