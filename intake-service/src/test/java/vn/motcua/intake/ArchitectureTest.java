package vn.motcua.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

final class ArchitectureTest {

    private final JavaClasses service =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.motcua.intake");

    @Test
    void hasFeaturesThatFormNoCycle() {
        slices().matching("vn.motcua.intake.(*)..").should().beFreeOfCycles().check(service);
    }

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
    void showsNoControllerAndNoDocumentToOthers() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Document")
                .should()
                .bePackagePrivate()
                .check(service);
    }

    @Test
    void asksTheInjectedClockAndIds() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .beAnnotatedWith(Autowired.class)
                .check(service);
    }
}
