package vn.motcua.processing.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whom the directory of staff knows before they sign in.
 *
 * @param demo whether it knows the published demo accounts; never in production
 */
@Validated
@ConfigurationProperties("motcua.processing.staff")
record StaffProperties(
        @DefaultValue("false") boolean demo, @DefaultValue @Valid List<Member> members) {

    private static final String PROPERTY = "motcua.processing.staff.members";
    private static final Set<Role> ROLES =
            Set.of(
                    Role.RECEPTION,
                    Role.OFFICER,
                    Role.HEAD,
                    Role.LEADER,
                    Role.INSPECTOR,
                    Role.OPERATOR);

    /**
     * One of them.
     *
     * @param name absent where none is known
     * @param roles none of somebody who has left: their name stays, and they are given nothing
     * @param departments absent or empty for all departments of the agency
     */
    record Member(
            @NotBlank @Size(max = 200) String login,
            @Nullable @Size(max = 200) String name,
            @DefaultValue Set<Role> roles,
            @NotNull @Pattern(regexp = "[a-z0-9.-]+") String agency,
            @DefaultValue List<String> departments) {

        private Person person() {
            return new Person(
                    login,
                    name == null || name.isBlank() ? login : name.strip(),
                    roles,
                    new AgencyId(agency),
                    departments.stream().map(DepartmentCode::new).toList());
        }
    }

    /**
     * Those that are listed.
     *
     * @throws IllegalStateException naming each entry that is wrong, and why
     */
    List<Person> people(Catalogue catalogue) {
        List<String> wrong = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        Set<String> logins = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String entry = PROPERTY + "[" + i + "] (" + member.login() + ")";
            if (!logins.add(member.login())) {
                wrong.add(entry + ": this login is listed twice");
            }
            if (!ROLES.containsAll(member.roles())) {
                wrong.add(entry + ": roles may be " + ROLES.stream().sorted().toList());
            }
            try {
                Person person = member.person();
                wrong.addAll(unknown(person, catalogue).stream().map(entry::concat).toList());
                people.add(person);
            } catch (IllegalArgumentException noCode) {
                wrong.add(entry + ": " + Objects.requireNonNull(noCode.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
        return people;
    }

    private static List<String> unknown(Person person, Catalogue catalogue) {
        if (catalogue.agency(person.agency()).isEmpty()) {
            return List.of(": the catalogue has no agency " + person.agency());
        }
        return person.departments().stream()
                .filter(code -> !isThere(code, person.agency(), catalogue))
                .map(code -> ": no agency in " + person.agency() + " has the department " + code)
                .toList();
    }

    private static boolean isThere(DepartmentCode code, AgencyId root, Catalogue catalogue) {
        return catalogue.agencies().stream()
                .filter(agency -> agency.id().within(root))
                .anyMatch(agency -> agency.department(code).isPresent());
    }
}
