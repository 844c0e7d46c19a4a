package vn.motcua.intake.dossier;

import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.kernel.catalogue.SearchText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what the store finds an applicant again: a phone number as it is dialled in Vietnam, an
 * identity number, and a name from each of its words on. One index over one list answers all.
 */
final class ApplicantKeys {

    private static final String PHONE = "p:";
    private static final String IDENTITY = "i:";
    private static final String NAME = "n:";
    private static final int MOST_WORDS = 20;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ApplicantKeys() {}

    static List<String> of(Person person) {
        List<String> keys = new ArrayList<>();
        if (person.phone() != null) {
            keys.add(phone(person.phone()));
        }
        if (person.identityNumber() != null) {
            keys.add(identity(person.identityNumber()));
        }
        List<String> words = words(person.name()).stream().limit(MOST_WORDS).toList();
        for (int first = 0; first < words.size(); first++) {
            keys.add(NAME + String.join(" ", words.subList(first, words.size())));
        }
        return keys.stream().distinct().toList();
    }

    static String phone(String number) {
        return PHONE + number.replaceFirst("^\\+84", "0");
    }

    static String identity(String number) {
        return IDENTITY + number;
    }

    /** What the keys of a name begin with in which these words follow each other. */
    static String name(List<String> words) {
        return NAME + String.join(" ", words);
    }

    /** The words of a name, plain; what is no letter and no digit stands between them. */
    static List<String> words(String name) {
        return Stream.of(BETWEEN_WORDS.split(SearchText.plain(name)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
