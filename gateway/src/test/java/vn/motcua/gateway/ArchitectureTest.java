package vn.motcua.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** What this service promises of its own shape, beside what the whole tree does. */
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
}
