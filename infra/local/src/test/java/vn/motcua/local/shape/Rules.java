package vn.motcua.local.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.UUID;

/**
 * The rules that hold for every module.
 *
 * @param root the package under which each module has one of its own
 */
record Rules(String root) {

    ArchRule modulesKnowEachOtherAs(ModuleTable table) {
        return classes().should(knowOnlyModulesOf(table));
    }

    ArchRule theKernelAndModelsArePlain() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".kernel..", root + "..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "com.mongodb..",
                        "org.bson..",
                        "jakarta..");
    }

    /** Time, chance and waiting are given from outside, so that a test can give its own. */
    ArchRule onlyTellsTheTime(String clock) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + "." + clock)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalTime.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class);
    }

    /**
     * MongoDB is spoken to in these packages.
     *
     * @param places below the root, without what is below them
     */
    ArchRule onlySpeakToTheStore(Collection<String> places) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        places.stream().map(place -> root + "." + place).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data..");
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule controllersAndConfigurationsAreNotPublic() {
        return noClasses()
                .that()
                .haveNameMatching(".*(Controller|Configuration)")
                .and()
                // What the services are made of, put together there.
                .resideOutsideOfPackage(root + ".platform..")
                .should()
                .bePublic();
    }

    ArchRule fieldsAreNotInjected() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class);
    }

    private ArchCondition<JavaClass> knowOnlyModulesOf(ModuleTable table) {
        return new ArchCondition<>("know only the modules that the table names") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                String module = module(one);
                if (!table.knows().containsKey(module)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    one, one.getName() + " is of no module of the table"));
                }
                for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                    JavaClass other = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(other) && !table.allows(module, module(other))) {
                        events.add(SimpleConditionEvent.violated(one, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private boolean isOurs(JavaClass one) {
        return one.getPackageName().startsWith(root + ".");
    }

    private String module(JavaClass one) {
        return one.getPackageName().replaceFirst("^" + root + "\\.?", "").replaceFirst("\\..*", "");
    }
}
