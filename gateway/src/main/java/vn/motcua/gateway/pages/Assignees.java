package vn.motcua.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.client.StaffClient;
import vn.motcua.gateway.client.StaffClient.Member;
import vn.motcua.gateway.client.StaffClient.Unit;
import vn.motcua.gateway.identity.Account;

import java.util.List;
import java.util.stream.Collectors;

/** Whom forms offer to give a case to. */
@Component("assignees")
public final class Assignees {

    private final StaffClient staff;
    private final Show show;

    Assignees(StaffClient staff, Show show) {
        this.staff = staff;
        this.show = show;
    }

    /**
     * Those of a department.
     *
     * @param agency absent for all that the account reaches
     * @param department absent for all of the account's
     */
    public Offer of(@Nullable String agency, @Nullable String department, Account account) {
        try {
            List<Member> members = staff.assignable(agency, department, account);
            return new Offer(
                    true,
                    members.stream()
                            .map(one -> new Choice(one.login(), label(one, members)))
                            .toList());
        } catch (ServiceDown | ServiceProblem _) {
            return new Offer(false, List.of());
        }
    }

    private String label(Member one, List<Member> all) {
        boolean alone =
                all.stream().filter(other -> other.name().equals(one.name())).limit(2).count() == 1;
        String where =
                one.departments().isEmpty()
                        ? one.agencyName()
                        : one.departments().stream()
                                .map(Unit::departmentName)
                                .collect(Collectors.joining(", "));
        return show.text(
                "staff.choice",
                alone ? one.name() : one.name() + " (" + one.login() + ")",
                where,
                one.load());
    }

    /**
     * Those to choose from.
     *
     * @param answered whether the directory could be asked; without it a login has to be typed
     */
    public record Offer(boolean answered, List<Choice> people) {}

    /** One of them, in words that tell namesakes apart. */
    public record Choice(String login, String label) {}
}
