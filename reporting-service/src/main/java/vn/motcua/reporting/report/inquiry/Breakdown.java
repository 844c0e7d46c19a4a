package vn.motcua.reporting.report.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;

import vn.motcua.reporting.books.Dimension;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the rows of a report are told apart. */
public enum Breakdown {
    AGENCY(Dimension.AGENCY),
    LEVEL(Dimension.AGENCY),
    DEPARTMENT(Dimension.DEPARTMENT),
    FIELD(Dimension.PROCEDURE),
    PROCEDURE(Dimension.PROCEDURE),
    CHANNEL(Dimension.CHANNEL),
    ONLINE_LEVEL(Dimension.PROCEDURE);

    private final Dimension dimension;

    Breakdown(Dimension dimension) {
        this.dimension = dimension;
    }

    /** The dimension of a dossier that decides on its row. */
    public Dimension dimension() {
        return dimension;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Breakdown> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
