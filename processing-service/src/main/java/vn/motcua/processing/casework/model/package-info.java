/** What may become of a case: states, commands and the rules between them, without any effect. */
@NullMarked
package vn.motcua.processing.casework.model;

import org.jspecify.annotations.NullMarked;
