package vn.motcua.reporting.books;

import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the rounds of dossiers a cell counts.
 *
 * <p>What was known at a moment takes time in the number of all dossiers of the scope. It throws
 * {@code history-missing} when it was not kept when something was learned.
 */
public interface DossierReader {

    /** What comes first: what is earliest. */
    enum Order {
        BEGUN,
        RECEIVED,
        DUE
    }

    /**
     * Some of the rounds.
     *
     * @param total of all pages
     */
    record Page(List<Round> items, long total) {

        public Page {
            items = List.copyOf(items);
        }
    }

    long count(Books books, Scope scope, Condition condition);

    /** One page, counted from 0. */
    Page page(Books books, Scope scope, Condition condition, Order order, int page, int size);

    /** All of them, by when they began; the stream is to be closed. */
    Stream<Round> all(Books books, Scope scope, Condition condition);

    /** Gives all of them, of all units, in no order. */
    void each(Books books, Condition condition, Consumer<Round> one);

    /** One dossier as it stands. */
    Optional<Fact> one(String dossier);
}
