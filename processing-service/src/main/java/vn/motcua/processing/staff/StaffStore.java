package vn.motcua.processing.staff;

import vn.motcua.platform.security.Person;

import java.util.Collection;
import java.util.Optional;

/** Keeps who is known. */
public interface StaffStore {

    Optional<Person> find(String login);

    /** Keeps somebody, in the place of what was known of the same login. */
    void save(Person person);

    /**
     * Those who may be given a case at one of these posts, by their names.
     *
     * @param page from 0
     */
    StaffPage at(Collection<Post> posts, int page, int size);

    /** Everybody, by their logins; {@code page} from 0. */
    StaffPage all(int page, int size);
}
