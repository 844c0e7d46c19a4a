/** How a command asks the running district, and how it tells the terminal what came of it. */
@NullMarked
package vn.motcua.local.command;

import org.jspecify.annotations.NullMarked;
