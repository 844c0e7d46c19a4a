package vn.motcua.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Medium;
import vn.motcua.notification.template.Template;

class CorrespondenceTest {

    private final NotificationPolicy policy = ContactFixtures.policy();
    private final DossierEvent received = Fixtures.received();
    private final DossierEvent granted = Fixtures.resolved(Outcome.GRANTED, null);
    private final Applicant applicant = Fixtures.applicant("0912345678", "a@example.com");

    private final Correspondence nothing = Correspondence.about(Fixtures.DOSSIER);

    @Nested
    class OfAReceivedDossier {

        @Test
        void waitsForAContact() {
            assertThat(after(nothing, received).notices())
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.template()).isEqualTo(Template.RECEIVED);
                        assertThat(notice.contact()).isNull();
                    });
        }

        @Test
        void isTheSameInWhicheverOrderEventAndApplicantCome() {
            assertThat(after(nothing, received).reachedBy(applicant))
                    .usingRecursiveComparison()
                    .ignoringFields("notices.waited")
                    .isEqualTo(after(nothing.reachedBy(applicant), received));
        }

        @Test
        void ignoresARedeliveredEvent() {
            Correspondence once = after(nothing, received).reachedBy(applicant);

            assertThat(after(once, received)).isEqualTo(once);
        }

        @Test
        void ignoresARedeliveredApplicant() {
            Correspondence once = after(nothing, received).reachedBy(applicant);

            assertThat(once.reachedBy(applicant)).isEqualTo(once);
        }

        @Test
        void isNotToldAgainToAContactThatWasCorrectedLater() {
            Correspondence told = after(nothing, received).reachedBy(applicant);

            Correspondence corrected = told.reachedBy(Fixtures.applicant("0999999999", null));

            assertThat(corrected.notices()).isEqualTo(told.notices());
            assertThat(after(corrected, granted).notices().getLast().contact())
                    .isEqualTo(new Contact(null, "0999999999", "vi"));
        }

        @Test
        void tellsNobodyOnceItsApplicantIsErased() {
            Correspondence erased = after(nothing, received).reachedBy(applicant).erased();

            assertThat(erased.notices()).isEmpty();
            assertThat(after(erased, granted)).isEqualTo(erased);
            assertThat(erased.reachedBy(applicant)).isEqualTo(erased);
        }
    }

    @Nested
    class OfResults {

        private final Correspondence known = after(nothing, received).reachedBy(applicant);

        @Test
        void saysThatAGrantedResultIsReady() {
            assertThat(after(known, granted).notices().getLast().template())
                    .isEqualTo(Template.RESULT_READY);
        }

        @Test
        void saysThatADossierWasRefusedAndWhy() {
            Notice last =
                    after(known, Fixtures.resolved(Outcome.REFUSED, "Không đủ điều kiện"))
                            .notices()
                            .getLast();

            assertThat(last.template()).isEqualTo(Template.RESULT_REFUSED);
            assertThat(last.particulars().reason()).isEqualTo("Không đủ điều kiện");
        }

        @Test
        void saysNothingOfADossierFromAnOlderSystem() {
            assertThat(after(nothing, granted)).isEqualTo(nothing);
        }
    }

    @Nested
    class OfAReplacedCode {

        private final Change recoded =
                new Change.Recoded(Fixtures.CODE, new DossierCode("H27-9"), "mã trùng");

        @Test
        void tellsTheOldCodeAndGoesByTheNewOneFromThenOn() {
            Correspondence told =
                    after(after(nothing, received).reachedBy(applicant), event(recoded));

            assertThat(told.code()).isEqualTo(new DossierCode("H27-9"));
            assertThat(told.notices().getLast().template()).isEqualTo(Template.CODE_REPLACED);
            assertThat(told.notices().getLast().particulars().reason())
                    .isEqualTo(Fixtures.CODE.value());
            assertThat(told.reachedBy(applicant).code()).isEqualTo(new DossierCode("H27-9"));
        }

        @Test
        void saysNothingOfADossierFromAnOlderSystem() {
            assertThat(after(nothing, event(recoded))).isEqualTo(nothing);
        }
    }

    @Nested
    class AContact {

        @Test
        void hasAnAddressForEachThingTheApplicantGave() {
            assertThat(Contact.of(Fixtures.applicant(" 0912345678 ", "a@example.com")).addresses())
                    .containsExactly(
                            new Address(Medium.EMAIL, "a@example.com"),
                            new Address(Medium.SMS, "0912345678"));
            assertThat(Contact.of(Fixtures.applicant("  ", null)).addresses()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0239.381.2345", "+842393812345", "xem sổ"})
        void isNeverTextedOnALandlineOrOnNoNumber(String phone) {
            assertThat(Contact.of(Fixtures.applicant(phone, null)).addresses()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "01661234567, 0361234567",
            "+84 0912 345 678, +84912345678",
            "+8562055123456, +8562055123456",
        })
        void isTextedOnTheNumberThatIsMeant(String given, String number) {
            assertThat(Contact.of(Fixtures.applicant(given, null)).addresses())
                    .containsExactly(new Address(Medium.SMS, number));
        }
    }

    private static DossierEvent event(Change change) {
        return Fixtures.event(3, change);
    }

    private Correspondence after(Correspondence before, DossierEvent event) {
        return policy.after(before, event);
    }
}
