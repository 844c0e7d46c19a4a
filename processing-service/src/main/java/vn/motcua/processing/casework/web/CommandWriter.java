package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CaseCommand.Unit;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Subject;
import vn.motcua.processing.staff.Assignees;

import java.util.UUID;

/** Makes commands of their bodies: what they name must be there. */
@Component
final class CommandWriter {

    private final Catalogue catalogue;
    private final Assignees assignees;
    private final Ids ids;

    CommandWriter(Catalogue catalogue, Assignees assignees, Ids ids) {
        this.catalogue = catalogue;
        this.assignees = assignees;
        this.ids = ids;
    }

    /**
     * The command as somebody gives it about a case.
     *
     * @throws Problem {@code unknown-unit} when it names a department that is not in the catalogue,
     *     {@code not-assignable} when it names somebody who may not be given the case
     */
    CaseCommand write(CommandName name, CommandBody body, Actor by, Subject about) {
        return switch (body) {
            case CommandBody.Nothing() -> new CaseCommand.Claim(by);
            case CommandBody.Release(var reason) -> new CaseCommand.Release(by, given(reason));
            case CommandBody.Reassign(var to, var reason) ->
                    new CaseCommand.Reassign(by, assignee(to.strip(), about), reason);
            case CommandBody.RequestSupplement(var items, var reason) ->
                    new CaseCommand.RequestSupplement(by, items, reason);
            case CommandBody.Supplement(var items) -> new CaseCommand.Supplement(by, items);
            case CommandBody.Reason(var reason) -> closing(name, by, reason);
            case CommandBody.RequestPayment(var amount, var purpose) ->
                    new CaseCommand.RequestPayment(by, amount, purpose);
            case CommandBody.SettlePayment(var amount) -> new CaseCommand.SettlePayment(by, amount);
            case CommandBody.HandOver(var agency, var department, var reason) ->
                    new CaseCommand.HandOver(by, unit(agency, department), given(reason));
            case CommandBody.AskOpinion(var agency, var department, var question, var days) ->
                    new CaseCommand.AskOpinion(
                            by, ids.next(), unit(agency, department), question, days);
            case CommandBody.GiveOpinion(var opinion, var answer, var hash) ->
                    new CaseCommand.GiveOpinion(by, UUID.fromString(opinion), answer, hash);
            case CommandBody.Extend(var days, var reason, var apology) ->
                    new CaseCommand.Extend(by, days, reason, apology);
            case CommandBody.Resolve(var outcome, var reason, var hash) ->
                    new CaseCommand.Resolve(by, Outcome.valueOf(outcome), reason, hash);
            case CommandBody.Deliver(var how) -> new CaseCommand.Deliver(by, Delivery.valueOf(how));
            case CommandBody.Reopen(var finding, var reason, var days) ->
                    new CaseCommand.Reopen(
                            by,
                            finding,
                            reason,
                            new Term(
                                    Limit.workingDays(Integer.toString(days)),
                                    StartRule.AT_ONCE,
                                    null));
        };
    }

    private static CaseCommand closing(CommandName name, Actor by, String reason) {
        return switch (name) {
            case CLOSE -> new CaseCommand.Close(by, reason);
            case RETURN -> new CaseCommand.Return(by, reason);
            case WITHDRAW -> new CaseCommand.Withdraw(by, reason);
            case CommandName other -> throw new IllegalArgumentException(other.word());
        };
    }

    private String assignee(String login, Subject about) {
        assignees.require("to", login, about.agency(), about.department());
        return login;
    }

    private Unit unit(String agency, String department) {
        try {
            Agency known =
                    catalogue.agency(new AgencyId(agency)).orElseThrow(() -> unknown(agency));
            Department there =
                    known.department(new DepartmentCode(department))
                            .orElseThrow(() -> unknown(agency + "/" + department));
            return new Unit(known.id(), known.level(), there.code());
        } catch (IllegalArgumentException noCode) {
            throw unknown(agency + "/" + department);
        }
    }

    private static Problem unknown(String unit) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-unit", unit);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
