package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Level;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What somebody wants to do with a case. */
public sealed interface CaseCommand {

    Actor by();

    default CommandName name() {
        return switch (this) {
            case Claim _ -> CommandName.CLAIM;
            case Release _ -> CommandName.RELEASE;
            case Reassign _ -> CommandName.REASSIGN;
            case RequestSupplement _ -> CommandName.REQUEST_SUPPLEMENT;
            case Supplement _ -> CommandName.SUPPLEMENT;
            case Close _ -> CommandName.CLOSE;
            case RequestPayment _ -> CommandName.REQUEST_PAYMENT;
            case SettlePayment _ -> CommandName.SETTLE_PAYMENT;
            case HandOver _ -> CommandName.HAND_OVER;
            case AskOpinion _ -> CommandName.ASK_OPINION;
            case GiveOpinion _ -> CommandName.GIVE_OPINION;
            case Extend _ -> CommandName.EXTEND;
            case Resolve _ -> CommandName.RESOLVE;
            case Return _ -> CommandName.RETURN;
            case Withdraw _ -> CommandName.WITHDRAW;
            case Deliver _ -> CommandName.DELIVER;
            case Reopen _ -> CommandName.REOPEN;
        };
    }

    /** A department with what the way of a procedure is judged by. */
    record Unit(AgencyId agency, Level level, DepartmentCode department) {}

    /** Take the case into one's hands. */
    record Claim(Actor by) implements CaseCommand {}

    /** Give it back to the inbox; a head may do so for any officer. */
    record Release(Actor by, @Nullable String reason) implements CaseCommand {}

    /** Put it into the hands of an officer, whoever holds it. */
    record Reassign(Actor by, String to, String reason) implements CaseCommand {}

    /** Ask the citizen for what is missing. */
    record RequestSupplement(Actor by, List<String> items, String reason) implements CaseCommand {

        public RequestSupplement {
            items = List.copyOf(items);
        }
    }

    /** Note that it is there. */
    record Supplement(Actor by, List<String> items) implements CaseCommand {

        public Supplement {
            items = List.copyOf(items);
        }
    }

    /** Close the dossier because it never came. */
    record Close(Actor by, String reason) implements CaseCommand {}

    /** Set a financial duty. Amount in đồng, more than 0. */
    record RequestPayment(Actor by, long amount, String purpose) implements CaseCommand {}

    /** Note that it was met. Amount in đồng; 0 when it was waived. */
    record SettlePayment(Actor by, long amount) implements CaseCommand {}

    /**
     * Let another department go on.
     *
     * @param reason required when the procedure lays down another way
     */
    record HandOver(Actor by, Unit to, @Nullable String reason) implements CaseCommand {}

    /**
     * Ask another department.
     *
     * @param workingDays how long it has
     */
    record AskOpinion(Actor by, UUID opinion, Unit of, String question, int workingDays)
            implements CaseCommand {}

    /** Answer what was asked. */
    record GiveOpinion(Actor by, UUID opinion, String answer, @Nullable String documentHash)
            implements CaseCommand {}

    /**
     * Move the due date, with an apology to the citizen.
     *
     * @param workingDays more than 0, in halves
     * @param apology number of the letter (phiếu xin lỗi và hẹn lại)
     */
    record Extend(Actor by, BigDecimal workingDays, String reason, String apology)
            implements CaseCommand {}

    /**
     * Decide.
     *
     * @param reason required for a refusal
     * @param documentHash SHA-256 of the result document, lower-case hexadecimal
     */
    record Resolve(
            Actor by, Outcome outcome, @Nullable String reason, @Nullable String documentHash)
            implements CaseCommand {

        public Resolve {
            if (outcome == Outcome.REFUSED && (reason == null || reason.isBlank())) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
        }
    }

    /** Give the dossier back because it cannot be processed. */
    record Return(Actor by, String reason) implements CaseCommand {}

    /** Note that the citizen took the dossier back. */
    record Withdraw(Actor by, String reason) implements CaseCommand {}

    /** Note that the result reached the citizen. */
    record Deliver(Actor by, Delivery how) implements CaseCommand {}

    /**
     * Have a closed dossier worked on again.
     *
     * @param finding number of the inspector's document
     * @param term the time it is given
     */
    record Reopen(Actor by, String finding, String reason, Term term) implements CaseCommand {}
}
