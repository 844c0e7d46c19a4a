package vn.motcua.intake.numbering;

import vn.motcua.kernel.id.DossierCode;

/**
 * A number that was taken.
 *
 * @param prefix what the agency's codes began with then
 */
record Taken(CounterId counter, String prefix, long number) {

    DossierCode code() {
        return CodeShape.of(prefix, counter.day(), number);
    }

    /** Whichever number is higher, of the same counter. */
    Taken higher(Taken other) {
        return other.number > number ? other : this;
    }
}
