package vn.motcua.processing.staff;

import vn.motcua.platform.security.Person;

import java.util.List;

/**
 * A page of people.
 *
 * @param total of all pages
 */
public record StaffPage(List<Person> items, long total) {

    public StaffPage {
        items = List.copyOf(items);
    }
}
