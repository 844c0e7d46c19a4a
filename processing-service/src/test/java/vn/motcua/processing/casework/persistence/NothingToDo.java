package vn.motcua.processing.casework.persistence;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.model.CaseState;

import java.time.Instant;
import java.util.List;

/** For tests in which the service does nothing by itself. */
public record NothingToDo() implements ActionPlan {

    @Override
    public @Nullable Instant nextActionAt(CaseState state, List<DossierEvent> events) {
        return null;
    }

    @Override
    public String version() {
        return "nothing";
    }
}
