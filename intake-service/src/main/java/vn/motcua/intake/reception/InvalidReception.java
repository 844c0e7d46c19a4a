package vn.motcua.intake.reception;

import java.util.List;

/** A reception whose fields are wrong; nothing was changed. */
final class InvalidReception extends RuntimeException {

    private final transient List<FieldRefusal> refusals;

    InvalidReception(List<FieldRefusal> refusals) {
        super("Refused: " + refusals);
        this.refusals = List.copyOf(refusals);
    }

    List<FieldRefusal> refusals() {
        return refusals;
    }
}
