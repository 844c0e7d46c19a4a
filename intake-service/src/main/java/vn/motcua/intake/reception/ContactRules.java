package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.intake.reception.ReceptionRequest.Contact;
import vn.motcua.kernel.contact.IdentityNumber;
import vn.motcua.kernel.contact.PhoneReading;
import vn.motcua.kernel.contact.PhoneReading.Renumbered;
import vn.motcua.kernel.contact.PhoneReading.Understood;
import vn.motcua.kernel.contact.PhoneReading.Unreadable;
import vn.motcua.kernel.event.Channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must be true of an applicant's contact. Whoever files without us, at a kiosk or from home,
 * gives a phone number or an e-mail address; at the counter and by post the receipt is enough.
 */
final class ContactRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<FieldRefusal> refusals = new ArrayList<>();

    private ContactRules() {}

    static List<FieldRefusal> check(@Nullable Contact contact, @Nullable Channel channel) {
        var rules = new ContactRules();
        if (contact == null) {
            rules.refuse("applicant", "required");
        } else {
            rules.checkAll(contact);
            if (isUnattended(channel)) {
                rules.checkReachable(contact);
            }
        }
        return rules.refusals;
    }

    /** The applicant of a contact that was checked. */
    static Person person(Contact contact) {
        String locale = clean(contact.locale());
        String name = clean(contact.name());
        return new Person(
                name == null ? "" : name,
                identityNumber(contact.identityNumber()),
                phone(contact.phone()),
                clean(contact.email()),
                clean(contact.address()),
                locale == null ? "vi" : locale);
    }

    private void checkAll(Contact contact) {
        String name = clean(contact.name());
        if (name == null) {
            refuse("applicant.name", "required");
        } else {
            text("applicant.name", name, LONGEST_NAME);
        }
        checkPhone(clean(contact.phone()));
        String identityNumber = clean(contact.identityNumber());
        if (identityNumber != null && IdentityNumber.read(identityNumber).isEmpty()) {
            refuse("applicant.identityNumber", "bad-identityNumber");
        }
        String email = clean(contact.email());
        if (email != null && !EMAIL.matcher(email).matches()) {
            refuse("applicant.email", "bad-email");
        }
        text("applicant.email", email, LONGEST_EMAIL);
        text("applicant.address", clean(contact.address()), LONGEST_ADDRESS);
        String locale = clean(contact.locale());
        if (locale != null && !locale.equals("vi") && !locale.equals("en")) {
            refuse("applicant.locale", "bad-locale");
        }
    }

    private static boolean isUnattended(@Nullable Channel channel) {
        return switch (channel) {
            case KIOSK, ONLINE -> true;
            case COUNTER, POST -> false;
            case null -> false;
        };
    }

    private void checkReachable(Contact contact) {
        if (clean(contact.phone()) == null && clean(contact.email()) == null) {
            refuse("applicant.phone", "contact-missing");
        }
    }

    private void checkPhone(@Nullable String phone) {
        if (phone == null) {
            return;
        }
        switch (PhoneReading.of(phone)) {
            case Understood _ -> {}
            case Renumbered(var instead) ->
                    refusals.add(new FieldRefusal("applicant.phone", "renumbered-phone", instead));
            case Unreadable _ -> refuse("applicant.phone", "bad-phone");
        }
    }

    private void text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            refuse(field, "too-long");
        }
        // A line break in a name could end a header of the e-mail that greets by it.
        if (CONTROL.matcher(value).find()) {
            refuse(field, "control-character");
        }
    }

    private void refuse(String field, String rule) {
        refusals.add(new FieldRefusal(field, rule));
    }

    private static @Nullable String phone(@Nullable String written) {
        return written != null && PhoneReading.of(written) instanceof Understood(var phone)
                ? phone.number()
                : null;
    }

    private static @Nullable String identityNumber(@Nullable String written) {
        return Optional.ofNullable(written)
                .flatMap(IdentityNumber::read)
                .map(IdentityNumber::value)
                .orElse(null);
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
