package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A figure as it stands in a text.
 *
 * @param begin in the folded text
 * @param end exclusive, with the sign of a percentage
 * @param doubt why it cannot be compared, when that can be seen from the words next to it
 */
record Written(int begin, int end, BigDecimal value, boolean percent, @Nullable Doubt doubt) {

    boolean isWhole() {
        return value.scale() <= 0;
    }
}
