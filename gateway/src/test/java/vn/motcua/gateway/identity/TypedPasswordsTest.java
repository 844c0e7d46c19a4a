package vn.motcua.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import java.text.Normalizer;
import java.text.Normalizer.Form;

class TypedPasswordsTest {

    private final TypedPasswords passwords = new TypedPasswords();

    @ParameterizedTest
    @CsvSource({"NFC, NFC", "NFC, NFD", "NFD, NFC", "NFD, NFD"})
    void areTheSameHoweverTheirAccentsAreWritten(Form set, Form typed) {
        String hash =
                new BCryptPasswordEncoder(4).encode(Normalizer.normalize("hồ sơ trên quê", set));

        assertThat(passwords.matches(Normalizer.normalize("hồ sơ trên quê", typed), hash)).isTrue();
        assertThat(passwords.matches(Normalizer.normalize("hồ sơ trên quế", typed), hash))
                .isFalse();
    }
}
