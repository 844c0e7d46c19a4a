package vn.motcua.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The texts of one wording: what both sets share, and what the set says otherwise. An empty text
 * means that the set does not have that line.
 */
final class Words {

    private final Properties texts = new Properties();

    private Words(String own) {
        read("words.properties");
        read(own);
    }

    static Words of(Wording wording) {
        return new Words(
                switch (wording) {
                    case OF_2018 -> "words-2018.properties";
                    case OF_2025 -> "words-2025.properties";
                });
    }

    /** Whether the set has this line. */
    boolean has(String key) {
        return !text(key).isEmpty();
    }

    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return text;
    }

    String text(String key, List<?> values) {
        return new MessageFormat(text(key), Locale.of("vi")).format(values.toArray());
    }

    private void read(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + file);
            }
            texts.load(new InputStreamReader(in, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
