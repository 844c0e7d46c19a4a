package vn.motcua.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.contact.PhoneReading.Renumbered;
import vn.motcua.kernel.contact.PhoneReading.Understood;
import vn.motcua.kernel.contact.PhoneReading.Unreadable;

final class PhoneReadingTest {

    @ParameterizedTest
    @CsvSource({
        "0912345678, MOBILE, 0912345678",
        "0912 345.678, MOBILE, 0912345678",
        "0912\u00A0345\u2011678, MOBILE, 0912345678",
        "+84912345678, MOBILE, +84912345678",
        "+84 0912 345 678, MOBILE, +84912345678",
        "+84 (0) 912 345 678, MOBILE, +84912345678",
        "84912345678, MOBILE, +84912345678",
        "0361234567, MOBILE, 0361234567",
        "0239.381.2345, LANDLINE, 02393812345",
        "(024) 3825 1234, LANDLINE, 02438251234",
        "+84 239 381 2345, LANDLINE, +842393812345",
        "+856 20 5512 3456, FOREIGN, +8562055123456",
        "+1 (202) 555-0123, FOREIGN, +12025550123",
    })
    void understandsANumberHoweverItIsWritten(
            String written, PhoneNumber.Kind kind, String number) {
        assertThat(PhoneReading.of(written))
                .isEqualTo(new Understood(new PhoneNumber(kind, number)));
    }

    @ParameterizedTest
    @CsvSource({
        "0166 123 4567, 0361234567",
        "+84 166 123 4567, 0361234567",
        "01201234567, 0701234567",
        "01211234567, 0791234567",
        "01221234567, 0771234567",
        "01231234567, 0831234567",
        "01241234567, 0841234567",
        "01251234567, 0851234567",
        "01261234567, 0761234567",
        "01271234567, 0811234567",
        "01281234567, 0781234567",
        "01291234567, 0821234567",
        "01621234567, 0321234567",
        "01691234567, 0391234567",
        "01861234567, 0561234567",
        "01881234567, 0581234567",
        "01991234567, 0591234567",
    })
    void knowsTheNewNumberOfAnOldMobileOne(String written, String instead) {
        assertThat(PhoneReading.of(written)).isEqualTo(new Renumbered(instead));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "912345678",
                "091234567",
                "09123456789",
                "0123456789",
                "01301234567",
                "0412345678",
                "0012345678",
                "113",
                "+84 113",
                "call me",
                ""
            })
    void doesNotGuess(String written) {
        assertThat(PhoneReading.of(written)).isEqualTo(new Unreadable());
    }
}
