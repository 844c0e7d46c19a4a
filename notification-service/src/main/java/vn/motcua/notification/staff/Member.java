package vn.motcua.notification.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Role;

import java.util.Locale;

/**
 * Somebody who works at the centre.
 *
 * @param account as in the events
 * @param role in which they are warned of what is nobody's in particular
 * @param agency theirs; agencies below it are others' affair
 * @param department absent for all of the agency's
 * @param language {@code vi} or {@code en}
 */
record Member(
        String account,
        Role role,
        String agency,
        @Nullable String department,
        String email,
        @DefaultValue("vi") String language) {

    Member {
        if (email.indexOf('@') < 1) {
            throw new IllegalArgumentException(
                    "'%s' of %s is no e-mail address".formatted(email, account));
        }
    }

    boolean isMeantBy(DossierEvent event, DueDateWarned warned) {
        String officer = warned.officer();
        if (officer != null) {
            return officer.equals(account) || account.equals(warned.substitute());
        }
        return role == warned.to()
                && agency.equals(event.agency().value())
                && (department == null || department.equals(event.department().value()));
    }

    Locale locale() {
        return Locale.of(language.equals("en") ? "en" : "vi");
    }
}
