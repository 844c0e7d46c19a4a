package vn.motcua.notification.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.DossierEvent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The e-mail addresses of those who are warned. Whoever is not in it sees warnings in the history
 * of their cases only.
 *
 * @param settling how long a warning waits for a higher one, or for the result, before it is sent
 */
@ConfigurationProperties("motcua.notification.staff")
record StaffDirectory(@DefaultValue List<Member> members, @DefaultValue("30s") Duration settling) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    StaffDirectory {
        members = List.copyOf(members);
        if (settling.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "motcua.notification.staff.settling must be %s at least, not %s"
                            .formatted(SHORTEST, settling));
        }
    }

    List<Member> meantBy(DossierEvent event, DueDateWarned warned) {
        return members.stream().filter(member -> member.isMeantBy(event, warned)).toList();
    }

    Optional<Member> member(String account) {
        return members.stream().filter(member -> member.account().equals(account)).findFirst();
    }
}
