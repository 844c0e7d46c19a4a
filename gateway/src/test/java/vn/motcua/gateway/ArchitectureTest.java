package vn.motcua.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

class ArchitectureTest {

    private final JavaClasses gateway =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.motcua.gateway");

    @Test
    void pageFamiliesDoNotKnowEachOther() {
        slices().matching("vn.motcua.gateway.pages.(*)..")
                .should()
                .notDependOnEachOther()
                .check(gateway);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("vn.motcua.gateway.(*)..").should().beFreeOfCycles().check(gateway);
    }

    @Test
    void nothingBehindThePagesKnowsThem() {
        noClasses()
                .that(resideInAPackage("vn.motcua.gateway.(identity|client|routing|limit).."))
                .should()
                .dependOnClassesThat(resideInAPackage("vn.motcua.gateway.pages.."))
                .check(gateway);
    }

    @Test
    void theGatewayKeepsNothingAndPublishesNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.kafka..",
                        "org.apache.kafka..",
                        "org.springframework.data..",
                        "com.mongodb..")
                .check(gateway);
    }

    @Test
    void controllersAndConfigurationsStayInTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Configuration")
                .should()
                .notBePublic()
                .check(gateway);
    }

    @Test
    void fieldsAreNotInjected() {
        noFields().should().beAnnotatedWith(Autowired.class).check(gateway);
        noFields().should().beAnnotatedWith(Value.class).check(gateway);
    }

    @Test
    void timeAndIdsAreInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(gateway);
    }
}
