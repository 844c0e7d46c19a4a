package vn.motcua.notification.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.DossierEvent;

import java.util.List;

/**
 * The e-mail addresses of those who are warned. Whoever is not in it sees warnings in the history
 * of their cases only.
 */
@ConfigurationProperties("motcua.notification.staff")
record StaffDirectory(@DefaultValue List<Member> members) {

    StaffDirectory {
        members = List.copyOf(members);
    }

    List<Member> meantBy(DossierEvent event, DueDateWarned warned) {
        return members.stream().filter(member -> member.isMeantBy(event, warned)).toList();
    }
}
