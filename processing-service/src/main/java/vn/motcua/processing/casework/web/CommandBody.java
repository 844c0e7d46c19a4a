package vn.motcua.processing.casework.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CommandName;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The bodies of commands. Their texts are kept forever, so they must not name citizens. */
sealed interface CommandBody {

    int TEXT = 1_000;

    /** Which body that command has. */
    static Class<? extends CommandBody> of(CommandName name) {
        return switch (name) {
            case CLAIM -> Claim.class;
            case RELEASE -> Release.class;
            case REASSIGN -> Reassign.class;
            case REQUEST_SUPPLEMENT -> RequestSupplement.class;
            case SUPPLEMENT -> Supplement.class;
            case CLOSE -> Close.class;
            case REQUEST_PAYMENT -> RequestPayment.class;
            case SETTLE_PAYMENT -> SettlePayment.class;
            case HAND_OVER -> HandOver.class;
            case ASK_OPINION -> AskOpinion.class;
            case GIVE_OPINION -> GiveOpinion.class;
            case EXTEND -> Extend.class;
            case RESOLVE -> Resolve.class;
            case RETURN -> Return.class;
            case WITHDRAW -> Withdraw.class;
            case DELIVER -> Deliver.class;
            case REOPEN -> Reopen.class;
        };
    }

    /**
     * The command, as somebody gives it.
     *
     * @throws vn.motcua.platform.problem.Problem when what it names is not there
     */
    CaseCommand command(Actor by, Named named);

    /** Takes a case; says nothing but its name. */
    record Claim() implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Claim(by);
        }
    }

    /** Gives a case back to the inbox. */
    record Release(@Nullable @Size(max = TEXT) String reason) implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Release(by, given(reason));
        }
    }

    /** Puts it into an officer's hands. */
    record Reassign(@NotBlank @Size(max = 200) String to, @NotBlank @Size(max = TEXT) String reason)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Reassign(by, named.assignee(to.strip()), reason);
        }
    }

    /** Asks the citizen for what is missing. */
    record RequestSupplement(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = TEXT) String> items,
            @NotBlank @Size(max = TEXT) String reason)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.RequestSupplement(by, items, reason);
        }
    }

    /** Notes that it is there. */
    record Supplement(@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = TEXT) String> items)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Supplement(by, items);
        }
    }

    /** Closes the dossier because it never came. */
    record Close(@NotBlank @Size(max = TEXT) String reason) implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Close(by, reason);
        }
    }

    /** Sets a financial duty, in đồng. */
    record RequestPayment(@Positive long amount, @NotBlank @Size(max = TEXT) String purpose)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.RequestPayment(by, amount, purpose);
        }
    }

    /** Notes that it was met, in đồng. */
    record SettlePayment(@PositiveOrZero long amount) implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.SettlePayment(by, amount);
        }
    }

    /** Lets another department go on. */
    record HandOver(
            @NotBlank String agency,
            @NotBlank String department,
            @Nullable @Size(max = TEXT) String reason)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.HandOver(by, named.unit(agency, department), given(reason));
        }
    }

    /** Asks another department. */
    record AskOpinion(
            @NotBlank String agency,
            @NotBlank String department,
            @NotBlank @Size(max = TEXT) String question,
            @Min(1) @Max(60) int workingDays)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.AskOpinion(
                    by, named.newId(), named.unit(agency, department), question, workingDays);
        }
    }

    /** Answers. */
    record GiveOpinion(
            @NotBlank @Pattern(regexp = ID) String opinion,
            @NotBlank @Size(max = 4 * TEXT) String answer,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String documentHash)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.GiveOpinion(by, UUID.fromString(opinion), answer, documentHash);
        }
    }

    /** Moves the due date by working days, in halves. */
    record Extend(
            @NotNull @Positive @DecimalMax("500") BigDecimal workingDays,
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = 100) String apology)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Extend(by, workingDays, reason, apology);
        }

        @AssertTrue
        boolean isInHalves() {
            return workingDays == null
                    || workingDays.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0;
        }
    }

    /** Decides; a refusal needs a reason. */
    record Resolve(
            @NotNull @Pattern(regexp = "GRANTED|REFUSED") String outcome,
            @Nullable @Size(max = TEXT) String reason,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String documentHash)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Resolve(by, Outcome.valueOf(outcome), reason, documentHash);
        }
    }

    /** Gives it back because it cannot be processed. */
    record Return(@NotBlank @Size(max = TEXT) String reason) implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Return(by, reason);
        }
    }

    /** Notes that the citizen took it back. */
    record Withdraw(@NotBlank @Size(max = TEXT) String reason) implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Withdraw(by, reason);
        }
    }

    /** Notes how the result reached the citizen. */
    record Deliver(@NotNull @Pattern(regexp = "COUNTER|POST|ONLINE") String how)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Deliver(by, Delivery.valueOf(how));
        }
    }

    /** Has a closed dossier worked on again, within so many working days. */
    record Reopen(
            @NotBlank @Size(max = 100) String finding,
            @NotBlank @Size(max = TEXT) String reason,
            @Min(1) @Max(500) int workingDays)
            implements CommandBody {

        @Override
        public CaseCommand command(Actor by, Named named) {
            return new CaseCommand.Reopen(
                    by,
                    finding,
                    reason,
                    new Term(
                            Limit.workingDays(Integer.toString(workingDays)),
                            StartRule.AT_ONCE,
                            null));
        }
    }

    String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
