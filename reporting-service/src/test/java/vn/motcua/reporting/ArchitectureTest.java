package vn.motcua.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** What this service promises of its own shape, beside what the whole tree does. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.motcua.reporting");

    @Test
    void theLedgerKnowsNeitherSpringNorKafkaNorMongo() {
        noClasses()
                .that()
                .resideInAPackage("..reporting.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.bson..",
                        "vn.motcua.platform..",
                        "..reporting.stream..",
                        "..reporting.view..",
                        "..reporting.closing..",
                        "..reporting.report..")
                .check(CLASSES);
    }

    @Test
    void closingsKnowNothingOfReports() {
        noClasses()
                .that()
                .resideInAPackage("..reporting.closing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reporting.stream..", "..reporting.report..")
                .check(CLASSES);
    }

    @Test
    void theStreamAndTheViewsMeetOnTopicsOnly() {
        noClasses()
                .that()
                .resideInAPackage("..reporting.stream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reporting.view..", "..reporting.report..", "org.bson..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..reporting.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reporting.stream..", "..reporting.report..")
                .check(CLASSES);
    }

    @Test
    void reportsKnowNothingOfTheBroker() {
        noClasses()
                .that()
                .resideInAPackage("..reporting.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reporting.stream..", "org.apache.kafka..")
                .check(CLASSES);
    }
}
