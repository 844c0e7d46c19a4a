package vn.motcua.gateway.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.stream.Stream;

/**
 * Passwords as people type them: keyboards write "ế" as one character or as three, and whoever set
 * the password may have had another one.
 */
final class TypedPasswords implements PasswordEncoder {

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
        return bcrypt.encode(typed);
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
        return typed != null
                && Stream.of(
                                typed.toString(),
                                Normalizer.normalize(typed, Form.NFC),
                                Normalizer.normalize(typed, Form.NFD))
                        .distinct()
                        .anyMatch(form -> bcrypt.matches(form, hash));
    }
}
