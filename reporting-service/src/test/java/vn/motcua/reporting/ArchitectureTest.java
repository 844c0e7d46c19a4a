package vn.motcua.reporting;

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
import java.util.stream.Stream;

/** What this service promises of its own shape, beside what the whole tree does. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.motcua.reporting");

    private static final String[] LEDGER = {
        "..reporting.stream..",
        "..reporting.view..",
        "..reporting.rebuild..",
        "..reporting.recount..",
    };

    private static final String[] REPORTS = {
        "..reporting.report..", "..reporting.output..", "..reporting.prose..",
    };

    private static final String[] STORE = {
        "com.mongodb..", "org.bson..", "org.springframework.data..",
    };

    /** Of the domain, of what may be asked of the books, and of closings both may speak. */
    @Test
    void theLedgerAndTheReportsMeetAtTheBooksOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(LEDGER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REPORTS)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(REPORTS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LEDGER)
                .check(CLASSES);
    }

    @Test
    void onlyTheViewsSpeakToTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..reporting.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORE)
                .check(CLASSES);
    }

    @Test
    void whereTheyMeetKnowsNeitherOfThem() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..reporting.ledger..", "..reporting.books..", "..reporting.closing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.of(LEDGER, REPORTS).flatMap(Stream::of).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void theLedgerAndTheBooksKnowNeitherSpringNorKafka() {
        noClasses()
                .that()
                .resideInAnyPackage("..reporting.ledger..", "..reporting.books..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.kafka..", "vn.motcua.platform..")
                .check(CLASSES);
    }

    @Test
    void theStreamAndTheViewsMeetOnTopicsOnly() {
        noClasses()
                .that()
                .resideInAPackage("..reporting.stream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reporting.view..", "..reporting.books..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..reporting.view..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..reporting.stream..")
                .check(CLASSES);
    }

    @Test
    void reportsKnowNothingOfTheBroker() {
        noClasses()
                .that()
                .resideInAnyPackage(REPORTS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void noPackageHasMoreClassesThanOneCanSurvey() {
        Map<String, Long> sizes =
                CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(one -> !one.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(sizes.values()).allMatch(size -> size <= 40);
    }
}
