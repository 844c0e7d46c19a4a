/** Numbers by which people and organisations are reached and known, read as people write them. */
@NullMarked
package vn.motcua.kernel.contact;

import org.jspecify.annotations.NullMarked;
