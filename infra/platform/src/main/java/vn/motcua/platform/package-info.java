/** What every service starts with: its configuration file, its clock and its ids. */
@NullMarked
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
