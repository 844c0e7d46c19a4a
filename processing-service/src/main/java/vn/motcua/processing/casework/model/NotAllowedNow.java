package vn.motcua.processing.casework.model;

/** A case does not allow what was to be done beside the work on it; nothing was changed. */
public final class NotAllowedNow extends RuntimeException {

    NotAllowedNow(CaseState state, SystemCommand command) {
        super(
                "A case that is %s does not allow %s"
                        .formatted(state.stage(), command.getClass().getSimpleName()));
    }
}
