package vn.motcua.notification.contact;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.contact.PhoneNumber;
import vn.motcua.kernel.contact.PhoneNumber.Kind;
import vn.motcua.kernel.contact.PhoneReading;
import vn.motcua.kernel.contact.PhoneReading.Renumbered;
import vn.motcua.kernel.contact.PhoneReading.Understood;
import vn.motcua.kernel.contact.PhoneReading.Unreadable;
import vn.motcua.kernel.event.Applicant;
import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an applicant can be reached.
 *
 * @param language {@code vi} or {@code en}
 */
record Contact(@Nullable String email, @Nullable String phone, String language) {

    static Contact of(Applicant applicant) {
        return new Contact(given(applicant.email()), given(applicant.phone()), applicant.locale());
    }

    Locale locale() {
        return Locale.of(language.equals("en") ? "en" : "vi");
    }

    /**
     * Every address the applicant gave at which a message can be read; none when they gave none. A
     * landline is a way to call them, not to write.
     */
    List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        if (email != null) {
            addresses.add(new Address(Medium.EMAIL, email));
        }
        if (phone != null) {
            textable(phone).ifPresent(number -> addresses.add(new Address(Medium.SMS, number)));
        }
        return addresses;
    }

    /** Dossiers of before may hold numbers that are refused today. */
    private static Optional<String> textable(String written) {
        return switch (PhoneReading.of(written)) {
            case Understood(PhoneNumber(var kind, var number)) ->
                    kind == Kind.LANDLINE ? Optional.empty() : Optional.of(number);
            case Renumbered(var instead) -> Optional.of(instead);
            case Unreadable _ -> Optional.empty();
        };
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
