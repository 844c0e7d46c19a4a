package vn.motcua.notification.sms;

import vn.motcua.kernel.contact.PhoneNumber;
import vn.motcua.kernel.contact.PhoneReading;
import vn.motcua.kernel.contact.PhoneReading.Understood;

import java.util.List;
import java.util.Optional;

/** Numbers as providers dial them, with the country's code and no sign. */
final class Dialled {

    static final String VIETNAM = "84";

    private Dialled() {}

    /** The number to dial for one as it is stored; none for what gets no short messages. */
    static Optional<String> of(String stored) {
        return PhoneReading.of(stored) instanceof Understood(PhoneNumber(var kind, var number))
                        && kind != PhoneNumber.Kind.LANDLINE
                ? Optional.of(
                        number.startsWith("+")
                                ? number.substring(1)
                                : VIETNAM + number.substring(1))
                : Optional.empty();
    }

    /** The ways in which a number that was dialled may be stored. */
    static List<String> stored(String dialled) {
        String signed = dialled.startsWith("+") ? dialled : "+" + dialled;
        return signed.startsWith("+" + VIETNAM)
                ? List.of(signed, "0" + signed.substring(VIETNAM.length() + 1))
                : List.of(signed);
    }
}
