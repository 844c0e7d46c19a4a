/** The door to mandates. */
@NullMarked
package vn.motcua.processing.mandates.web;

import org.jspecify.annotations.NullMarked;
