package vn.motcua.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.intake.reception.ReceptionRequest.Contact;
import vn.motcua.kernel.event.Channel;

import java.util.List;

final class ContactRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "+84912345678",
                "0912 345 678",
                "0912.345.678",
                "02393814123",
                "+84 0912 345 678",
                "84912345678",
                "+856 20 5512 3456",
                "+1 912345678"
            })
    void takesPhoneNumbersAsPeopleWriteThem(String phone) {
        assertThat(check(phone(phone))).isEmpty();
    }

    @Test
    void refusesAMobileNumberOfElevenDigitsAndOffersTheNewOne() {
        assertThat(check(phone("0166 123 4567")))
                .containsExactly(
                        new FieldRefusal("applicant.phone", "renumbered-phone", "0361234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"912345678", "091234567", "0012345678", "call me"})
    void refusesWhatIsNoPhoneNumber(String phone) {
        assertThat(check(phone(phone)))
                .containsExactly(new FieldRefusal("applicant.phone", "bad-phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "12345678x", "0421990012345"})
    void refusesAnIdentityNumberOfAnotherLength(String number) {
        assertThat(check(contact("An", number, "0912345678", null)))
                .containsExactly(
                        new FieldRefusal("applicant.identityNumber", "bad-identityNumber"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "an@", "@vu-quang.vn", "an@vuquang", "a n@b.vn", "a@b@c.vn"})
    void refusesWhatIsNoEmailAddress(String email) {
        assertThat(check(contact("An", null, null, email)))
                .containsExactly(new FieldRefusal("applicant.email", "bad-email"));
    }

    @ParameterizedTest
    @EnumSource(names = {"KIOSK", "ONLINE"})
    void needsAPhoneOrAnEmailOfWhomNobodySees(Channel channel) {
        assertThat(ContactRules.check(contact("An", "042199001234", " ", null), channel))
                .containsExactly(new FieldRefusal("applicant.phone", "contact-missing"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTER", "POST"})
    void isContentWithANameWhereStaffReceive(Channel channel) {
        assertThat(ContactRules.check(contact("An", null, null, null), channel)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "042 186 001 234, 042186001234",
        "3000123456, 3000123456",
        "3000123456-001, 3000123456-001",
    })
    void takesIdentityNumbersAsPrinted(String printed, String kept) {
        Contact contact = contact("An", printed, null, null);

        assertThat(check(contact)).isEmpty();
        assertThat(ContactRules.person(contact).identityNumber()).isEqualTo(kept);
    }

    @Test
    void neverTellsALogWhichNumberIsMeant() {
        assertThat(new InvalidReception(check(phone("01661234567"))))
                .hasMessageNotContaining("0361234567");
    }

    @Test
    void refusesALineBreakInAName() {
        assertThat(check(contact("An\r\nBcc: x@y.vn", null, "0912345678", null)))
                .containsExactly(new FieldRefusal("applicant.name", "control-character"));
    }

    @Test
    void tellsEveryWrongFieldAtOnce() {
        assertThat(check(new Contact(" ", "1", "2", "3", "4", "fr")))
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

    private static List<FieldRefusal> check(Contact contact) {
        return ContactRules.check(contact, Channel.COUNTER);
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
