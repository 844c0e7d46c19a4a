package vn.motcua.kernel.contact;

/**
 * A number that a phone can have.
 *
 * @param number {@code 0912345678} as in Vietnam, or {@code +84912345678} when it was written with
 *     the country's code; a foreign one always with it
 */
public record PhoneNumber(Kind kind, String number) {

    /** What a number leads to. */
    public enum Kind {
        /** A mobile phone in Vietnam, which gets short messages. */
        MOBILE,
        /** A phone on a wire in Vietnam, which gets none. */
        LANDLINE,
        /** A phone abroad; whether it gets any is the provider's affair. */
        FOREIGN
    }
}
