package vn.motcua.notification.template;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What this service can say in one language: every template's texts, and nothing else. A bundle
 * that lacks one, or whose texts name other facts than they can or must, is refused as a whole: a
 * wrong text shows itself at the start and not to a citizen.
 */
final class Wordings {

    static final Locale VIETNAMESE = Locale.of("vi");

    private final Locale locale;
    private final Map<String, Wording> texts;
    private final Map<Word, String> words;

    private Wordings(Locale locale, Map<String, Wording> texts, Map<Word, String> words) {
        this.locale = locale;
        this.texts = texts;
        this.words = words;
    }

    /**
     * The built-in bundles, by language.
     *
     * @throws WordingsRefused when a text is wrong
     */
    static Map<Locale, Wordings> load() {
        return Map.of(
                VIETNAMESE,
                read(VIETNAMESE, "messages.properties"),
                Locale.ENGLISH,
                read(Locale.ENGLISH, "messages_en.properties"));
    }

    /**
     * Reads a bundle.
     *
     * @throws WordingsRefused when a text is wrong
     */
    static Wordings of(Locale locale, String name, Properties bundle) {
        var reading = new Reading(name, bundle, new HashSet<>(), new ArrayList<>());
        Map<String, Wording> texts = new HashMap<>();
        for (Template template : Template.values()) {
            for (Part part : Part.values()) {
                reading.wording(template, part, texts);
            }
        }
        Map<Word, String> words = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            words.put(word, reading.text(word.key()));
        }
        reading.finish();
        return new Wordings(locale, texts, words);
    }

    Locale locale() {
        return locale;
    }

    Wording text(Template template, Part part) {
        return requireNonNull(texts.get(part.keyOf(template)));
    }

    String word(Word word) {
        return requireNonNull(words.get(word));
    }

    private static Wordings read(Locale locale, String name) {
        try (InputStream file = Wordings.class.getResourceAsStream("/notification/" + name)) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(requireNonNull(file, name), StandardCharsets.UTF_8));
            return of(locale, name, bundle);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One bundle while it is read. */
    private record Reading(
            String name, Properties bundle, Set<String> read, List<String> findings) {

        String text(String key) {
            read.add(key);
            String text = bundle.getProperty(key);
            if (text == null || text.isBlank()) {
                find(key, "is missing");
                return "";
            }
            return Normalizer.normalize(text, Form.NFC);
        }

        void wording(Template template, Part part, Map<String, Wording> texts) {
            String key = part.keyOf(template);
            try {
                Wording wording = Wording.of(text(key));
                check(key, template, part, wording.variables());
                texts.put(key, wording);
            } catch (IllegalArgumentException wrong) {
                find(key, String.valueOf(wrong.getMessage()));
            }
        }

        private void check(String key, Template template, Part part, Set<Variable> named) {
            Set<Variable> missing = part.required();
            missing.removeAll(named);
            missing.forEach(one -> find(key, "must name {%s}".formatted(one.word())));
            named.stream()
                    .filter(one -> !template.knows(one))
                    .forEach(one -> find(key, "knows no {%s}".formatted(one.word())));
            if (part == Part.SMS && named.stream().filter(Variable::isFreeText).count() > 1) {
                find(key, "names more than one text that may have to be cut");
            }
        }

        void finish() {
            bundle.stringPropertyNames().stream()
                    .filter(key -> !read.contains(key))
                    .sorted()
                    .forEach(key -> find(key, "is no text of any template"));
            if (!findings.isEmpty()) {
                throw new WordingsRefused(findings);
            }
        }

        private void find(String key, String what) {
            findings.add("%s: %s %s".formatted(name, key, what));
        }
    }
}
