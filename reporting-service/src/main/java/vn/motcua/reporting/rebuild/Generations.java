package vn.motcua.reporting.rebuild;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.ledger.Generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the steps so far have led to.
 *
 * @param live whose figures are answered
 * @param rebuilt the step that began the one beside it; absent when there is none
 * @param newest the last number that was given
 */
record Generations(Generation live, @Nullable GenerationStep rebuilt, Generation newest) {

    static final Generations FIRST = new Generations(Generation.FIRST, null, Generation.FIRST);

    /**
     * Takes a step; empty when it does not follow, which is how the topic's order decides between
     * two that were written at once.
     */
    Optional<Generations> after(GenerationStep step) {
        boolean here = rebuilt != null && rebuilt.generation() == step.generation();
        return switch (step.kind()) {
            case BEGUN ->
                    rebuilt == null && step.of().equals(newest.next())
                            ? Optional.of(new Generations(live, step, step.of()))
                            : Optional.empty();
            case SWITCHED_TO ->
                    here ? Optional.of(new Generations(step.of(), null, newest)) : Optional.empty();
            case DISCARDED ->
                    here ? Optional.of(new Generations(live, null, newest)) : Optional.empty();
        };
    }

    /** Those that have to be counting. */
    Set<Generation> counting() {
        return rebuilt == null ? Set.of(live) : Set.of(live, rebuilt.of());
    }

    /** Those that nobody needs any more, the oldest first. */
    List<Generation> past() {
        List<Generation> past = new ArrayList<>(newest.next().earlier());
        past.removeAll(counting());
        return past;
    }
}
