package vn.motcua.processing.casework.messaging;

import org.springframework.stereotype.Component;

import vn.motcua.platform.messaging.Refusals;
import vn.motcua.processing.casework.HeldBehind;
import vn.motcua.processing.casework.SequenceHole;
import vn.motcua.processing.casework.model.UnexpectedChange;

import java.util.Optional;
import java.util.Set;

/** By what rules an event is no event of a case here, whenever it comes again. */
@Component
final class CaseRefusals implements Refusals {

    private static final String SEQUENCE_HOLE = "sequence-hole";
    private static final String HELD_BEHIND = "held-behind";
    private static final String UNEXPECTED_CHANGE = "unexpected-change";

    @Override
    public Set<String> reasons() {
        return Set.of(SEQUENCE_HOLE, HELD_BEHIND, UNEXPECTED_CHANGE);
    }

    @Override
    public Optional<String> reasonOf(Throwable failure) {
        return switch (failure) {
            case SequenceHole _ -> Optional.of(SEQUENCE_HOLE);
            case HeldBehind _ -> Optional.of(HELD_BEHIND);
            case UnexpectedChange _ -> Optional.of(UNEXPECTED_CHANGE);
            case Throwable _ -> Optional.empty();
        };
    }
}
