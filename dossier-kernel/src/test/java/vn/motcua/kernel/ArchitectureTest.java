package vn.motcua.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * What keeps the kernel plain: other services build on it, so it may build on nothing of theirs.
 */
final class ArchitectureTest {

    private final JavaClasses kernel =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.motcua.kernel");

    @Test
    void dependsOnNothingButThePlainLibrariesItNames() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "com.fasterxml.jackson.annotation",
                        "com.fasterxml.uuid..",
                        "tools.jackson..",
                        "org.snakeyaml.engine..",
                        "vn.motcua.kernel..")
                .check(kernel);
    }

    @Test
    void readsYamlInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.motcua.kernel.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(kernel);
    }

    @Test
    void marksEveryPackageForNullness() {
        assertThat(kernel.stream().map(one -> one.getPackage()).distinct())
                .isNotEmpty()
                .allMatch(one -> one.isAnnotatedWith(NullMarked.class));
    }
}
