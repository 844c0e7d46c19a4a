package vn.motcua.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

class WordsTest {

    @Test
    void areVietnameseUnlessTheShellSpeaksEnglish() {
        assertThat(Words.of(Map.of()).language()).isEqualTo("vi");
        assertThat(Words.of(Map.of("LANG", "C.UTF-8")).language()).isEqualTo("vi");
        assertThat(Words.of(Map.of("LANG", "en_GB.UTF-8")).language()).isEqualTo("en");
        assertThat(Words.of(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "vi_VN.UTF-8")).language())
                .isEqualTo("vi");
    }

    @Test
    void writeCountsAsPeopleDo() {
        assertThat(Words.vietnamese().count(6_709)).isEqualTo("6.709");
        assertThat(Words.english().count(6_709)).isEqualTo("6,709");
        assertThat(Words.vietnamese().count(148)).isEqualTo("148");
    }

    @Test
    void sayTheSameThingsInBothLanguages() throws IOException {
        assertThat(read("words_en.properties").keySet())
                .isEqualTo(read("words.properties").keySet());
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var file = Words.class.getResourceAsStream(name)) {
            assertThat(file).isNotNull();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
