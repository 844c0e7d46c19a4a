package vn.motcua.reporting.books;

import java.time.Instant;

/** Which figures a question is answered from. */
public sealed interface Books {

    /** The ledger as it stands. */
    record Live() implements Books {}

    /**
     * A period as it was closed.
     *
     * @param closing its id
     */
    record Closed(String closing) implements Books {}

    /** Only what had been recorded by a moment. */
    record KnownAt(Instant moment) implements Books {}
}
