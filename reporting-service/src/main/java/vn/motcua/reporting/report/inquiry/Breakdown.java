package vn.motcua.reporting.report.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;

import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.view.ViewFields;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the rows of a report are told apart. */
public enum Breakdown {
    AGENCY(ViewFields.AGENCY),
    LEVEL(ViewFields.AGENCY),
    DEPARTMENT(ViewFields.DEPARTMENT),
    FIELD(ViewFields.PROCEDURE),
    PROCEDURE(ViewFields.PROCEDURE),
    CHANNEL(ViewFields.CHANNEL),
    ONLINE_LEVEL(ViewFields.PROCEDURE);

    private final String dimension;

    Breakdown(String dimension) {
        this.dimension = dimension;
    }

    /** The dimension of a dossier that decides on its row. */
    public String dimension() {
        return dimension;
    }

    /** The value of that dimension. */
    public String dimension(Dimensions of) {
        return switch (this) {
            case AGENCY, LEVEL -> of.agency().value();
            case DEPARTMENT -> of.department().value();
            case FIELD, PROCEDURE, ONLINE_LEVEL -> of.procedure().value();
            case CHANNEL -> of.channel().name();
        };
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Breakdown> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
