package vn.motcua.reporting.books;

import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Reads dossiers for whoever holds figures against them. */
public interface DossierAudit {

    /**
     * A round as the live ledger lists it.
     *
     * @param asFact whether it is listed as its fact says
     */
    record Listed(Round round, boolean asFact) {}

    void each(Scope scope, Condition condition, Consumer<Listed> one);

    /** The sequence of the last event of each live dossier, by its id. */
    Map<String, Long> sequences(Scope scope, Condition condition);

    /** The sequence each dossier of a closing had then. */
    Map<String, Long> closedSequences(String closing, Scope scope);

    /** The live facts of these dossiers, by id; what there is not is not among them. */
    Map<String, Fact> facts(Collection<String> dossiers);

    /** The facts of these dossiers as they were closed. */
    Map<String, Fact> closedFacts(String closing, Collection<String> dossiers);

    /** All facts of a closing as canonical JSON, by dossier id. */
    SortedMap<String, byte[]> closedFacts(String closing);
}
