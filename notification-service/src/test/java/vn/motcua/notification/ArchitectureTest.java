package vn.motcua.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** What this service promises of its own shape, beside what the whole tree does. */
class ArchitectureTest {

    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.motcua.notification");

    @Test
    void carriersDoNotKnowEachOtherNorWhereMessagesComeFrom() {
        noClasses()
                .that()
                .resideInAnyPackage("..email..", "..sms..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.motcua.notification.contact..", "vn.motcua.notification.messaging..")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAPackage("..email..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..sms..")
                .check(SERVICE);
    }

    @Test
    void onlyMessagingKnowsTheBroker() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.springframework.kafka..",
                        "org.springframework.cloud.stream..")
                .check(SERVICE);
    }

    @Test
    void adaptersAreNotPublic() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Documents")
                .or()
                .haveSimpleNameEndingWith("Consumers")
                .should()
                .notBePublic()
                .check(SERVICE);
    }
}
