/** What all pages share: language, number formats, refusals shown to people. */
@NullMarked
package vn.motcua.gateway.pages;

import org.jspecify.annotations.NullMarked;
