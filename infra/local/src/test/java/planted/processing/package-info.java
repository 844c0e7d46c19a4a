/** Breaks rules, so that they can be seen to notice it. */
@NullMarked
package planted.processing;

import org.jspecify.annotations.NullMarked;
