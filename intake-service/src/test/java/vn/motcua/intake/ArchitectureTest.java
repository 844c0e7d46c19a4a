package vn.motcua.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

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
}
