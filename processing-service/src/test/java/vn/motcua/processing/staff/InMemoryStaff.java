package vn.motcua.processing.staff;

import vn.motcua.platform.security.Person;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A directory of staff for tests of what uses it. */
public final class InMemoryStaff implements StaffStore {

    private final Map<String, Person> people = new ConcurrentSkipListMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    @Override
    public Optional<Person> find(String login) {
        reads.incrementAndGet();
        return Optional.ofNullable(people.get(login));
    }

    @Override
    public void save(Person person) {
        writes.incrementAndGet();
        people.put(person.login(), person);
    }

    @Override
    public StaffPage at(Collection<Post> posts, int page, int size) {
        return page(
                people.values().stream()
                        .filter(person -> Post.of(person).stream().anyMatch(posts::contains))
                        .sorted(Comparator.comparing(Person::name).thenComparing(Person::login))
                        .toList(),
                page,
                size);
    }

    @Override
    public StaffPage all(int page, int size) {
        return page(List.copyOf(people.values()), page, size);
    }

    int reads() {
        return reads.get();
    }

    int writes() {
        return writes.get();
    }

    private static StaffPage page(List<Person> all, int page, int size) {
        return new StaffPage(
                all.stream().skip((long) page * size).limit(size).toList(), all.size());
    }
}
