package vn.motcua.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What this service promises of its own shape, beside what the whole tree does. */
final class ArchitectureTest {

    private final JavaClasses service =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.motcua.intake");

    @Test
    void keepsReceptionAndImportsApart() {
        noClasses()
                .that()
                .resideInAPackage("..imports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reception..", "..numbering..")
                .check(service);
    }

    @Test
    void showsNoDocumentToOthers() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Document")
                .should()
                .bePackagePrivate()
                .check(service);
    }

    @Test
    void hasNoPackageOfMoreClassesThanOneCanSurvey() {
        Map<String, Long> sizes =
                service.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(one -> !one.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(sizes.values()).isNotEmpty().allMatch(size -> size <= 40);
    }
}
