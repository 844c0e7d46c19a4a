package vn.motcua.processing.staff;

import vn.motcua.kernel.catalogue.SearchText;
import vn.motcua.platform.security.Person;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whom somebody may have meant by what they typed: a login or a name, not quite right. */
record Resemblance(String typed) {

    private static final int MOST = 3;

    Resemblance {
        typed = SearchText.plain(typed.strip());
    }

    /** The closest first, three at most; none when nobody is close. */
    List<Person> among(List<Person> people) {
        return people.stream()
                .filter(person -> distance(person) <= allowed())
                .sorted(Comparator.comparingInt(this::distance))
                .limit(MOST)
                .toList();
    }

    /** How many letters may be wrong: one of three. */
    private int allowed() {
        return typed.length() / 3;
    }

    private int distance(Person person) {
        String name = SearchText.plain(person.name());
        String login = SearchText.plain(person.login());
        // What is part of it is meant: a given name, or a login without its department.
        boolean part = typed.length() > 1 && (name.contains(typed) || login.contains(typed));
        return part
                ? 0
                : Stream.of(name, login).mapToInt(other -> edits(typed, other)).min().orElseThrow();
    }

    /** Letters to add, to remove or to replace. */
    private static int edits(String one, String other) {
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
