package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        var texts = new Properties();
        String name = "/gateway/" + bundle + ".properties";
        try (var file = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
            texts.load(file);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
