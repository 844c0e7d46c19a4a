package vn.motcua.intake.dossier;

import vn.motcua.kernel.contact.IdentityNumber;
import vn.motcua.kernel.contact.PhoneReading;
import vn.motcua.kernel.contact.PhoneReading.Renumbered;
import vn.motcua.kernel.contact.PhoneReading.Understood;
import vn.motcua.kernel.contact.PhoneReading.Unreadable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody at the desk knows of an applicant. Personal data: never in a log. */
public sealed interface Clue {

    /** What kind of thing it is; more than one when ten digits may be either number. */
    Set<Kind> kinds();

    /** What an applicant may be known by. */
    enum Kind {
        NAME,
        PHONE,
        IDENTITY
    }

    /** A whole number. */
    record WholeNumber(Set<Kind> kinds, List<String> keys) implements Clue {

        public WholeNumber {
            kinds = Set.copyOf(kinds);
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return "WholeNumber[…]";
        }
    }

    /** Words of a name, plain; the last one may be unfinished. */
    record Name(List<String> words) implements Clue {

        public Name {
            words = List.copyOf(words);
        }

        @Override
        public Set<Kind> kinds() {
            return Set.of(Kind.NAME);
        }

        @Override
        public String toString() {
            return "Name[…]";
        }
    }

    /** Reads what was typed; empty when it is no number of either kind and has no two letters. */
    static Optional<Clue> read(String typed) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<String> keys = new ArrayList<>();
        IdentityNumber.read(typed)
                .ifPresent(number -> {
                    kinds.add(Kind.IDENTITY);
                    keys.add(ApplicantKeys.identity(number.value()));
                });
        switch (PhoneReading.of(typed)) {
            case Understood(var phone) -> {
                kinds.add(Kind.PHONE);
                keys.add(ApplicantKeys.phone(phone.number()));
            }
            case Renumbered(var instead) -> {
                kinds.add(Kind.PHONE);
                keys.add(ApplicantKeys.phone(instead));
            }
            case Unreadable _ -> {}
        }
        if (!keys.isEmpty()) {
            return Optional.of(new WholeNumber(kinds, keys));
        }
        boolean named = typed.codePoints().filter(Character::isLetter).count() > 1;
        return named ? Optional.of(new Name(ApplicantKeys.words(typed))) : Optional.empty();
    }
}
