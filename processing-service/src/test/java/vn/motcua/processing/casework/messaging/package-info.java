@NullMarked
package vn.motcua.processing.casework.messaging;

import org.jspecify.annotations.NullMarked;
