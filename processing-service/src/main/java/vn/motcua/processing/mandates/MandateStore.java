package vn.motcua.processing.mandates;

import vn.motcua.processing.mandates.Mandate.Mark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps mandates, also those that are over. */
public interface MandateStore {

    Optional<Mandate> find(UUID id);

    /** All that were ever made for one officer's absence. */
    List<Mandate> of(String absent);

    /**
     * Adds a mandate.
     *
     * @param earlier how many its absent officer had when it was decided on
     * @return false when there are others meanwhile: nothing changed
     */
    boolean add(Mandate mandate, int earlier);

    /** Those of a substitute that are in force on that day. */
    List<Mandate> heldBy(String substitute, LocalDate day);

    /** Ends a mandate that nobody has ended yet. */
    void end(UUID id, Mark ended);

    /** The latest beginning comes first. */
    MandatePage page(MandateQuery query);
}
