package vn.motcua.processing.staff;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Person;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who works where. It is told by the settings at each start and by what people sign in as; the
 * later word counts.
 */
public final class StaffDirectory {

    private static final Set<Role> OTHERS = Set.of(Role.CITIZEN, Role.KIOSK, Role.SYSTEM);

    private final StaffStore store;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final Map<String, Person> met = new ConcurrentHashMap<>();

    public StaffDirectory(StaffStore store, Catalogue catalogue, InstantSource clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Notes who has signed in. The store is asked only for who comes otherwise than last time. */
    public void meet(Person person) {
        if (person.equals(met.get(person.login()))) {
            return;
        }
        note(person);
        met.put(person.login(), person);
    }

    /** Notes what is known of somebody, devices left out; a login for a name takes no name away. */
    public void note(Person person) {
        if (!person.roles().isEmpty() && OTHERS.containsAll(person.roles())) {
            return;
        }
        Optional<Person> known = store.find(person.login());
        Person now =
                person.isNamed()
                        ? person
                        : known.map(before -> person.named(before.name())).orElse(person);
        if (!now.equals(known.orElse(null))) {
            store.save(now);
        }
    }

    public Optional<Person> find(String login) {
        return store.find(login);
    }

    /** What somebody is called; the login of who is not known. */
    public String nameOf(String login) {
        return store.find(login).map(Person::name).orElse(login);
    }

    /** Whether somebody may be given a case of that department. */
    public boolean mayHold(String login, AgencyId agency, DepartmentCode department) {
        Set<Post> there = postsAt(agency, department);
        return store.find(login).stream()
                .flatMap(person -> Post.of(person).stream())
                .anyMatch(there::contains);
    }

    /** Those who may be given a case of one of these departments; {@code page} from 0. */
    public StaffPage whoMayHold(List<Place> places, int page, int size) {
        Set<Post> posts = new LinkedHashSet<>();
        places.forEach(place -> posts.addAll(postsAt(place.agency(), place.department())));
        return store.at(posts, page, size);
    }

    /** Everybody; {@code page} from 0. */
    public StaffPage all(int page, int size) {
        return store.all(page, size);
    }

    /** A department of an agency, where cases are. */
    public record Place(AgencyId agency, DepartmentCode department) {}

    /** The posts whose holders reach a department: as the scope of a caller does. */
    private Set<Post> postsAt(AgencyId agency, DepartmentCode department) {
        LocalDate today = VietnamTime.date(clock.instant());
        Set<Post> posts = new LinkedHashSet<>();
        for (AgencyId start : List.of(agency, catalogue.inChargeOn(agency, today))) {
            String id = start.value();
            for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
                var at = new AgencyId(id.substring(0, end));
                posts.add(new Post(at, department));
                posts.add(new Post(at, null));
            }
        }
        return posts;
    }
}
