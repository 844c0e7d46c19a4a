package vn.motcua.reporting.report.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Optional;

/** With what a period is compared. */
public enum Comparison {
    PREVIOUS("previous") {
        @Override
        public Period of(Period period) {
            return period.previous();
        }
    },
    LAST_YEAR("last-year") {
        @Override
        public Period of(Period period) {
            return period.lastYear();
        }
    };

    private final String key;

    Comparison(String key) {
        this.key = key;
    }

    public abstract Period of(Period period);

    @JsonValue
    String key() {
        return key;
    }

    public static Optional<Comparison> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
