package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.intake.reception.ReceptionRequest.Contact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must be true of an applicant's contact before anybody can be written to. */
final class ContactRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern SEPARATORS = Pattern.compile("[ .-]");

    /** Nine digits behind the 0 for a mobile number, ten for a landline. */
    private static final Pattern PHONE = Pattern.compile("(0|\\+84)[1-9][0-9]{8,9}");

    /** The old identity card has 9 digits, the citizen's card 12. */
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{9}|[0-9]{12}");

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<FieldRefusal> refusals = new ArrayList<>();

    private ContactRules() {}

    static List<FieldRefusal> check(@Nullable Contact contact) {
        var rules = new ContactRules();
        if (contact == null) {
            rules.refuse("applicant", "required");
        } else {
            rules.checkAll(contact);
        }
        return rules.refusals;
    }

    /** The applicant of a contact that was checked. */
    static Person person(Contact contact) {
        String phone = clean(contact.phone());
        String locale = clean(contact.locale());
        String name = clean(contact.name());
        return new Person(
                name == null ? "" : name,
                clean(contact.identityNumber()),
                phone == null ? null : withoutSeparators(phone),
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
        String phone = clean(contact.phone());
        if (phone == null && clean(contact.email()) == null) {
            refuse("applicant.phone", "contact-missing");
        }
        shape("applicant.phone", phone == null ? null : withoutSeparators(phone), PHONE);
        shape("applicant.identityNumber", clean(contact.identityNumber()), IDENTITY);
        shape("applicant.email", clean(contact.email()), EMAIL);
        text("applicant.email", clean(contact.email()), LONGEST_EMAIL);
        text("applicant.address", clean(contact.address()), LONGEST_ADDRESS);
        String locale = clean(contact.locale());
        if (locale != null && !locale.equals("vi") && !locale.equals("en")) {
            refuse("applicant.locale", "bad-locale");
        }
    }

    private void shape(String field, @Nullable String value, Pattern shape) {
        if (value != null && !shape.matcher(value).matches()) {
            refuse(field, "bad-" + field.substring(field.indexOf('.') + 1));
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

    private static String withoutSeparators(String phone) {
        return SEPARATORS.matcher(phone).replaceAll("");
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
