@NullMarked
package vn.motcua.local.deadletters;

import org.jspecify.annotations.NullMarked;
