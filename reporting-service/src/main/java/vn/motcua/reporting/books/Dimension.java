package vn.motcua.reporting.books;

import vn.motcua.reporting.ledger.Dimensions;

/** One of those under which a dossier is counted. */
public enum Dimension {
    AGENCY,
    DEPARTMENT,
    PROCEDURE,
    CHANNEL;

    /** Its value. */
    public String of(Dimensions dimensions) {
        return switch (this) {
            case AGENCY -> dimensions.agency().value();
            case DEPARTMENT -> dimensions.department().value();
            case PROCEDURE -> dimensions.procedure().value();
            case CHANNEL -> dimensions.channel().name();
        };
    }
}
