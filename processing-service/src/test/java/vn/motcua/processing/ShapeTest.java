package vn.motcua.processing;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Stage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** What this service promises of its own shape, beside what the whole tree does. */
class ShapeTest {

    @Test
    void webMessagingAndPersistenceDoNotSeeEachOther() {
        var product =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("vn.motcua.processing");

        slices().matching("vn.motcua.processing.casework.(web|messaging|persistence)..")
                .should()
                .notDependOnEachOther()
                .check(product);
    }

    @Test
    void everyRefusalIsWrittenInBothLanguages() throws Exception {
        assertThat(keys("processing/problems.properties"))
                .isNotEmpty()
                .isEqualTo(keys("processing/problems_en.properties"));
    }

    @Test
    void everyCommandAndEveryStateHasWords() throws Exception {
        var words = keys("processing/problems.properties");

        for (CommandName command : CommandName.values()) {
            assertThat(words).contains("command." + command);
        }
        for (Stage stage : Stage.values()) {
            assertThat(words).contains("stage." + stage);
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        var texts = new Properties();
        try (var stream = ShapeTest.class.getClassLoader().getResourceAsStream(bundle)) {
            assertThat(stream).isNotNull();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames();
    }
}
