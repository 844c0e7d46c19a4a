@NullMarked
package vn.motcua.platform.kafka;

import org.jspecify.annotations.NullMarked;
