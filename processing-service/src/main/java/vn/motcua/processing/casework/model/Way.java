package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Step;

import java.util.List;
import java.util.Optional;

/** The way a procedure lays down through departments, seen from where a dossier is. */
public final class Way {

    private final List<Step> steps;
    private final Dossier dossier;

    private Way(List<Step> steps, Dossier dossier) {
        this.steps = steps;
        this.dossier = dossier;
    }

    public static Way of(List<Step> steps, Dossier dossier) {
        return new Way(steps, dossier);
    }

    /** The step that comes next; empty at the end and where nothing is laid down. */
    public Optional<Step> next() {
        int next = current() + 1;
        return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
    }

    /**
     * A hand-over.
     *
     * @param step the position it leads to; absent when the department is on no step
     * @param laidDown whether the procedure lays it down, or lays down nothing at all
     */
    record Turn(@Nullable Integer step, String name, boolean laidDown) {}

    Turn to(CaseCommand.Unit unit) {
        if (steps.isEmpty()) {
            return new Turn(null, unit.department().value(), false);
        }
        int next = current() + 1;
        if (next < steps.size() && leads(steps.get(next), unit)) {
            return new Turn(next, unit.department().value(), true);
        }
        Integer elsewhere = null;
        for (int i = 0; i < steps.size(); i++) {
            if (leads(steps.get(i), unit)) {
                elsewhere = i;
            }
        }
        return new Turn(elsewhere, unit.department().value(), false);
    }

    /** Where the dossier is; -1 when its department is on no step. */
    int current() {
        Integer known = dossier.work().step();
        if (known != null) {
            return known;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).department().equals(dossier.department())) {
                return i;
            }
        }
        return -1;
    }

    /** A step without a level is taken at the agency that leads the dossier. */
    private boolean leads(Step step, CaseCommand.Unit unit) {
        boolean there =
                step.level() == null
                        ? dossier.work()
                                .lead()
                                .map(lead -> lead.agency().equals(unit.agency()))
                                .orElse(true)
                        : step.level() == unit.level();
        return there && step.department().equals(unit.department());
    }
}
