/** Cases of one or more departments: inbox, commands, decisions. */
@NullMarked
package vn.motcua.processing;

import org.jspecify.annotations.NullMarked;
