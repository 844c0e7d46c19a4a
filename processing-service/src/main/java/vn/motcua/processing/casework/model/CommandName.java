package vn.motcua.processing.casework.model;

import static vn.motcua.kernel.event.Role.HEAD;
import static vn.motcua.kernel.event.Role.INSPECTOR;
import static vn.motcua.kernel.event.Role.OFFICER;
import static vn.motcua.kernel.event.Role.RECEPTION;
import static vn.motcua.processing.casework.model.CaseRule.ANOTHERS_OPINION;
import static vn.motcua.processing.casework.model.CaseRule.ANOTHER_DEPARTMENT;
import static vn.motcua.processing.casework.model.CaseRule.ANSWERED;
import static vn.motcua.processing.casework.model.CaseRule.ANSWER_DUE;
import static vn.motcua.processing.casework.model.CaseRule.DUE_DATE;
import static vn.motcua.processing.casework.model.CaseRule.EXTENSION_IN_TIME;
import static vn.motcua.processing.casework.model.CaseRule.EXTENSION_LIMIT;
import static vn.motcua.processing.casework.model.CaseRule.HOLDER;
import static vn.motcua.processing.casework.model.CaseRule.ON_THE_WAY;
import static vn.motcua.processing.casework.model.CaseRule.OPEN_QUESTION;
import static vn.motcua.processing.casework.model.CaseRule.SUPPLEMENT_LIMIT;
import static vn.motcua.processing.casework.model.Stage.AWAITING_PAYMENT;
import static vn.motcua.processing.casework.model.Stage.AWAITING_SUPPLEMENT;
import static vn.motcua.processing.casework.model.Stage.DELIVERED;
import static vn.motcua.processing.casework.model.Stage.IN_HAND;
import static vn.motcua.processing.casework.model.Stage.LAPSED;
import static vn.motcua.processing.casework.model.Stage.RESOLVED;
import static vn.motcua.processing.casework.model.Stage.RETURNED;
import static vn.motcua.processing.casework.model.Stage.WAITING;

import vn.motcua.kernel.event.Role;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rulebook: the commands a case can be given by people, who may give them, in which states, and
 * by which further rules, in the order in which they are asked.
 */
public enum CommandName {
    CLAIM(by(HEAD, OFFICER), in(WAITING)),
    RELEASE(by(HEAD, OFFICER), in(IN_HAND), HOLDER),
    REASSIGN(by(HEAD), in(WAITING, IN_HAND, AWAITING_SUPPLEMENT, AWAITING_PAYMENT)),
    REQUEST_SUPPLEMENT(by(HEAD, OFFICER), in(IN_HAND), HOLDER, SUPPLEMENT_LIMIT),
    SUPPLEMENT(by(HEAD, OFFICER, RECEPTION), in(AWAITING_SUPPLEMENT)),
    CLOSE(by(HEAD, OFFICER), in(AWAITING_SUPPLEMENT), ANSWER_DUE),
    REQUEST_PAYMENT(by(HEAD, OFFICER), in(IN_HAND), HOLDER),
    SETTLE_PAYMENT(by(HEAD, OFFICER, RECEPTION), in(AWAITING_PAYMENT)),
    HAND_OVER(by(HEAD, OFFICER), in(WAITING, IN_HAND), HOLDER, ANOTHER_DEPARTMENT, ON_THE_WAY),
    ASK_OPINION(by(HEAD, OFFICER), in(IN_HAND), HOLDER, ANOTHERS_OPINION),
    GIVE_OPINION(
            by(HEAD, OFFICER),
            in(WAITING, IN_HAND, AWAITING_SUPPLEMENT, AWAITING_PAYMENT),
            OPEN_QUESTION),
    EXTEND(by(HEAD), in(WAITING, IN_HAND), DUE_DATE, EXTENSION_LIMIT, EXTENSION_IN_TIME),
    RESOLVE(by(HEAD, OFFICER), in(IN_HAND), HOLDER, ANSWERED),
    RETURN(by(HEAD, OFFICER), in(IN_HAND), HOLDER),
    WITHDRAW(
            by(HEAD, OFFICER, RECEPTION),
            in(WAITING, IN_HAND, AWAITING_SUPPLEMENT, AWAITING_PAYMENT),
            HOLDER),
    DELIVER(by(HEAD, OFFICER, RECEPTION), in(RESOLVED)),
    REOPEN(by(INSPECTOR), in(RESOLVED, DELIVERED, RETURNED, LAPSED));

    // Lists and sets that cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Role> roles;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Stage> stages;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<CaseRule> rules;

    CommandName(List<Role> roles, Set<Stage> stages, CaseRule... rules) {
        this.roles = roles;
        this.stages = stages;
        this.rules = List.of(rules);
    }

    /** Who may give it, the strongest role first: somebody who is both acts as head. */
    public List<Role> roles() {
        return roles;
    }

    boolean isLegalIn(Stage stage) {
        return stages.contains(stage);
    }

    List<CaseRule> rules() {
        return rules;
    }

    /** The command of a word; empty when it is none. */
    public static Optional<CommandName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** The command as it stands in addresses and answers: {@code hand-over}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Role> by(Role... roles) {
        return List.of(roles);
    }

    private static Set<Stage> in(Stage... stages) {
        return Set.of(stages);
    }
}
