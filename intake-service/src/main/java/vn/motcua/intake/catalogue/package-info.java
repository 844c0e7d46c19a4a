/** The catalogue this service works by, and the list of procedures it offers. */
@NullMarked
package vn.motcua.intake.catalogue;

import org.jspecify.annotations.NullMarked;
