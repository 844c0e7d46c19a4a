package vn.motcua.processing.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.catalogue.Step;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.DemoAccounts;
import vn.motcua.platform.security.Person;
import vn.motcua.processing.staff.StaffDirectory.Place;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A try-out can be played to its end: nothing is handed to a department where nobody is. */
class DemoStaffTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final StaffDirectory directory =
            new StaffDirectory(
                    new InMemoryStaff(),
                    CATALOGUE,
                    InstantSource.fixed(Instant.parse("2026-11-29T03:00:00Z")));

    static List<Procedure> procedures() {
        return CATALOGUE.procedures();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void haveAnOfficerAndSomebodyWhoApprovesAtEachStep(Procedure procedure) {
        DemoAccounts.all().forEach(directory::note);

        assertThat(places(procedure))
                .isNotEmpty()
                .allSatisfy(place -> {
                    List<Set<Role>> roles =
                            directory.whoMayHold(List.of(place), 0, 100).items().stream()
                                    .map(Person::roles)
                                    .toList();
                    assertThat(roles).as("officers of %s", place).anyMatch(has(Role.OFFICER));
                    assertThat(roles).as("heads of %s", place).anyMatch(has(Role.HEAD));
                    assertThat(roles).as("leaders of %s", place).anyMatch(has(Role.LEADER));
                });
    }

    private static Predicate<Set<Role>> has(Role role) {
        return roles -> roles.contains(role);
    }

    /** Where its dossiers come in, and where each step may lead to. */
    private static List<Place> places(Procedure procedure) {
        List<Place> places = new ArrayList<>();
        for (Agency lead : CATALOGUE.agenciesFor(procedure, TODAY)) {
            places.add(new Place(lead.id(), procedure.departmentAt(lead).orElseThrow()));
            procedure.schedule().steps().stream()
                    .flatMap(step -> places(step, lead))
                    .forEach(places::add);
        }
        return places;
    }

    private static Stream<Place> places(Step step, Agency lead) {
        List<Agency> agencies =
                step.level() == null
                        ? List.of(lead)
                        : CATALOGUE.agenciesOn(TODAY).stream()
                                .filter(agency -> agency.level() == step.level())
                                .filter(agency -> agency.department(step.department()).isPresent())
                                .toList();
        assertThat(agencies).as("where %s is done", step).isNotEmpty();
        return agencies.stream().map(agency -> new Place(agency.id(), step.department()));
    }
}
