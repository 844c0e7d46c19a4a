/** Inboxes, cases and commands over HTTP. */
@NullMarked
package vn.motcua.processing.casework.web;

import org.jspecify.annotations.NullMarked;
