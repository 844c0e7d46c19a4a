package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class MessagesTest {

    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9.]+)");

    static Stream<Arguments> bundles() {
        return Stream.of(arguments("messages"), arguments("problems"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachTextIsThereInBothLanguages(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_en", "problems", "problems_en"})
    void noTextStandsTwice(String bundle) throws IOException {
        String name = "/gateway/" + bundle + ".properties";
        try (var file = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
                    .extracting(line -> line.substring(0, line.indexOf('=')))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "inbox.count, 1 dossier",
        "kiosk.found, 1 procedure",
        "mandates.count, 1 mandate",
        "messages.count, 1 message",
        "limit.SESSIONS, 1 working session",
        "limit.WORKING_DAYS, 1 working day",
        "case.clock.extensions, Extended once.",
        "prose.holding, 1 comparison holds",
        "prose.unpaired, 1 figure was not compared",
        "staff.choice, 1 – 1 (1 dossier)"
    })
    void englishCountsOneAsOne(String key, String text) throws IOException {
        Object[] one = {1, 1, 1};
        String pattern = texts("messages_en").getProperty(key);

        assertThat(new MessageFormat(pattern, Locale.ENGLISH).format(one)).isEqualTo(text);
    }

    @Test
    void everyTextATemplateNamesIsThere() throws IOException {
        var used = new TreeSet<String>();
        var templates =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:/gateway/templates/**/*.html");
        for (var template : templates) {
            var names = USED.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            names.results().map(name -> name.group(1)).forEach(used::add);
        }

        assertThat(used).isNotEmpty();
        assertThat(keys("messages")).containsAll(used);
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(texts(bundle).stringPropertyNames());
    }

    private static Properties texts(String bundle) throws IOException {
        var texts = new Properties();
        String name = "/gateway/" + bundle + ".properties";
        try (var file = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
