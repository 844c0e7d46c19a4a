package vn.motcua.reporting.stream;

import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Postings;

/** A fact with what it posts. */
record Known(Fact fact, Postings postings) {

    static Known of(Fact fact) {
        return new Known(fact, Postings.of(fact));
    }
}
