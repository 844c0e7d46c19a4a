package vn.motcua.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "042186001234, 042186001234",
        "042 186 001 234, 042186001234",
        "042\u00A0186\u00A0001\u00A0234, 042186001234",
        "183 456 789, 183456789",
        "3000123456, 3000123456",
        "3000123456-001, 3000123456-001",
        "3000 123 456 \u2013 001, 3000123456-001",
    })
    void isReadAsPrinted(String written, String value) {
        assertThat(IdentityNumber.read(written)).contains(new IdentityNumber(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "12345678x",
                "0421990012345",
                "3000123456-01",
                "3000123456-",
                "042-186001234",
                ""
            })
    void isNothingOfAnotherLength(String written) {
        assertThat(IdentityNumber.read(written)).isEmpty();
    }
}
