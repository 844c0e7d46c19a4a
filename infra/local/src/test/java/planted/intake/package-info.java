/** Breaks rules, so that they can be seen to notice it. */
@NullMarked
package planted.intake;

import org.jspecify.annotations.NullMarked;
