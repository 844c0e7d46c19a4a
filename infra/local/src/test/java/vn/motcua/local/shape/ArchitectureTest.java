package vn.motcua.local.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What docs/ARCHITECTURE.md says of the modules, held against their classes. What only one service
 * promises of itself stands in its own test.
 */
class ArchitectureTest {

    private static final Path TREE = Path.of("../..");

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.motcua");

    /** Breaks each rule once. */
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private static final String CLOCK = "platform.PlatformAutoConfiguration";

    private static final List<String> STORE_IS_SPOKEN_TO_IN =
            List.of(
                    "intake.dossier",
                    "intake.finding",
                    "intake.imports",
                    "intake.imports.placing",
                    "intake.numbering",
                    "intake.recovery",
                    "notification.contact",
                    "notification.message",
                    "notification.sms",
                    "notification.staff",
                    "platform.mongo",
                    "platform.outbox",
                    "platform.position",
                    "processing.casework.persistence",
                    "processing.ladder",
                    "processing.mandates.persistence",
                    "processing.papers.store",
                    "processing.rebuild",
                    "processing.reprojection",
                    "processing.staff.persistence",
                    "reporting.view",
                    // The embedded store itself, and the empty one of tests.
                    "embedded",
                    "embedded.store");

    private static ModuleTable table() throws IOException {
        return ModuleTable.of(TREE.resolve("docs/ARCHITECTURE.md"));
    }

    @Test
    void theTableNamesEveryModule() throws IOException {
        Set<String> modules =
                Pattern.compile("<module>(.*)</module>")
                        .matcher(Files.readString(TREE.resolve("pom.xml")))
                        .results()
                        .map(module -> ModuleTable.segment(module.group(1)))
                        .collect(Collectors.toSet());

        assertThat(table().knows().keySet()).isNotEmpty().isEqualTo(modules);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void isNoticedWhereItIsBroken(String name, ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    private static Stream<Arguments> rules() throws IOException {
        return of(new Rules("vn.motcua"), table(), CLOCK, STORE_IS_SPOKEN_TO_IN).entrySet().stream()
                .map(rule -> arguments(rule.getKey(), rule.getValue()));
    }

    private static Stream<Arguments> planted() {
        Map<String, String> culprits =
                Map.of(
                        "modules know each other as the table says", "planted.intake.Nosy",
                        "the kernel and models are plain", "planted.kernel.Sprung",
                        "only the named clock tells the time", "planted.forms.Hasty",
                        "the store is spoken to in its places only", "planted.forms.Keeping",
                        "packages form no cycle", "Cycle detected: Slice intake",
                        "controllers and configurations are not public",
                                "planted.forms.OpenController",
                        "fields are not injected", "planted.forms.OpenController.words");
        var table =
                new ModuleTable(
                        Map.of(
                                "kernel", Set.of(),
                                "forms", Set.of("kernel"),
                                "intake", Set.of("kernel"),
                                "processing", Set.of("kernel", "intake")));
        return of(new Rules("planted"), table, "forms.Patient", List.of("processing"))
                .entrySet()
                .stream()
                .map(rule ->
                        arguments(rule.getKey(), rule.getValue(), culprits.get(rule.getKey())));
    }

    private static Map<String, ArchRule> of(
            Rules rules, ModuleTable table, String clock, List<String> store) {
        return Map.of(
                "modules know each other as the table says", rules.modulesKnowEachOtherAs(table),
                "the kernel and models are plain", rules.theKernelAndModelsArePlain(),
                "only the named clock tells the time", rules.onlyTellsTheTime(clock),
                "the store is spoken to in its places only", rules.onlySpeakToTheStore(store),
                "packages form no cycle", rules.packagesFormNoCycle(),
                "controllers and configurations are not public",
                        rules.controllersAndConfigurationsAreNotPublic(),
                "fields are not injected", rules.fieldsAreNotInjected());
    }
}
