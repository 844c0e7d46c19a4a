package vn.motcua.processing.ladder;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.model.CaseState;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The next warning of a case: none while its clock stands, and none once it is closed. */
final class LadderPlan implements ActionPlan {

    private final RunningCalendar calendar;
    private final LadderProperties ladders;
    private final String rungs;

    LadderPlan(RunningCalendar calendar, LadderProperties ladders) {
        this.calendar = calendar;
        this.ladders = ladders;
        this.rungs = fingerprint(ladders);
    }

    Optional<Warning> next(CaseState state, List<DossierEvent> events) {
        Instant dueAt = state.dossier().dueAt();
        if (dueAt == null || !state.stage().isRunning()) {
            return Optional.empty();
        }
        List<Rung> rungs = ladders.of(state.dossier().procedure());
        return Ladder.next(calendar.get(), rungs, dueAt, Told.of(events, dueAt));
    }

    @Override
    public @Nullable Instant nextActionAt(CaseState state, List<DossierEvent> events) {
        return next(state, events).map(Warning::at).orElse(null);
    }

    @Override
    public String version() {
        return calendar.get().version() + "/" + rungs;
    }

    private static String fingerprint(LadderProperties ladders) {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("", names(ladders.rungs()));
        ladders.procedures().forEach((procedure, rungs) -> all.put(procedure, names(rungs)));
        return Integer.toHexString(all.hashCode());
    }

    private static List<String> names(List<Rung> rungs) {
        return rungs.stream().sorted().map(Rung::name).toList();
    }
}
