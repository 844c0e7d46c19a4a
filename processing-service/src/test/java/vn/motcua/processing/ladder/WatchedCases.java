package vn.motcua.processing.ladder;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.model.CaseState;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Cases of a store, with somebody who looks on before each write. */
record WatchedCases(CaseRepository cases, Consumer<DossierEvent> before) implements CaseRepository {

    @Override
    public Optional<Case> find(DossierId id) {
        return cases.find(id);
    }

    @Override
    public boolean create(Case opened) {
        return cases.create(opened);
    }

    @Override
    public Optional<Case> append(
            Case loaded, DossierEvent ours, CaseState next, @Nullable GivenCommand command) {
        before.accept(ours);
        return cases.append(loaded, ours, next, command);
    }

    @Override
    public boolean adopt(Case loaded, DossierEvent theirs, CaseState next) {
        return cases.adopt(loaded, theirs, next);
    }

    @Override
    public InboxPage list(InboxQuery query, LocalDate today) {
        return cases.list(query, today);
    }
}
