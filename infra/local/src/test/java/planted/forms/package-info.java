/** Breaks rules, so that they can be seen to notice it. */
@NullMarked
package planted.forms;

import org.jspecify.annotations.NullMarked;
