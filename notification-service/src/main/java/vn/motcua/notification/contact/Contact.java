package vn.motcua.notification.contact;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** Every address the applicant gave; none when they gave none. */
    List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        if (email != null) {
            addresses.add(new Address(Medium.EMAIL, email));
        }
        if (phone != null) {
            addresses.add(new Address(Medium.SMS, phone));
        }
        return addresses;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
