package vn.motcua.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.intake.reception.ReceptionRequest.Contact;

final class ContactRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0912345678", "+84912345678", "0912 345 678", "0912.345.678", "02393814123"})
    void takesVietnamesePhoneNumbers(String phone) {
        assertThat(ContactRules.check(phone(phone))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"912345678", "091234567", "+1 912345678", "0012345678", "call me"})
    void refusesWhatIsNoVietnamesePhoneNumber(String phone) {
        assertThat(ContactRules.check(phone(phone)))
                .containsExactly(new FieldRefusal("applicant.phone", "bad-phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234567890", "12345678x", "0421990012345"})
    void refusesAnIdentityNumberOfAnotherLength(String number) {
        assertThat(ContactRules.check(contact("An", number, "0912345678", null)))
                .containsExactly(
                        new FieldRefusal("applicant.identityNumber", "bad-identityNumber"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "an@", "@vu-quang.vn", "an@vuquang", "a n@b.vn", "a@b@c.vn"})
    void refusesWhatIsNoEmailAddress(String email) {
        assertThat(ContactRules.check(contact("An", null, null, email)))
                .containsExactly(new FieldRefusal("applicant.email", "bad-email"));
    }

    @Test
    void needsAPhoneOrAnEmail() {
        assertThat(ContactRules.check(contact("An", "042199001234", " ", null)))
                .containsExactly(new FieldRefusal("applicant.phone", "contact-missing"));
    }

    @Test
    void refusesALineBreakInAName() {
        assertThat(ContactRules.check(contact("An\r\nBcc: x@y.vn", null, "0912345678", null)))
                .containsExactly(new FieldRefusal("applicant.name", "control-character"));
    }

    @Test
    void tellsEveryWrongFieldAtOnce() {
        assertThat(ContactRules.check(new Contact(" ", "1", "2", "3", "4", "fr")))
                .extracting(FieldRefusal::field)
                .containsExactly(
                        "applicant.name",
                        "applicant.phone",
                        "applicant.identityNumber",
                        "applicant.email",
                        "applicant.locale");
    }

    @Test
    void keepsWhatIsWrittenWithoutSpacesAroundIt() {
        var person = ContactRules.person(contact(" Nguyễn Văn An ", null, "0912 345.678", " "));

        assertThat(person.name()).isEqualTo("Nguyễn Văn An");
        assertThat(person.phone()).isEqualTo("0912345678");
        assertThat(person.email()).isNull();
        assertThat(person.locale()).isEqualTo("vi");
    }

    private static Contact phone(String phone) {
        return contact("An", null, phone, null);
    }

    private static Contact contact(
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email) {
        return new Contact(name, identityNumber, phone, email, null, null);
    }
}
