/** Cases and held dossiers as documents. */
@NullMarked
package vn.motcua.processing.casework.persistence;

import org.jspecify.annotations.NullMarked;
