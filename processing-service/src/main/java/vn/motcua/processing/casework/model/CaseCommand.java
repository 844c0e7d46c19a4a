package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.Outcome;

import java.time.Instant;

/** What somebody wants to do with a case. */
public sealed interface CaseCommand {

    Actor by();

    CommandName name();

    /** Take the case into one's hands. */
    record Claim(Actor by) implements CaseCommand {

        @Override
        public CommandName name() {
            return CommandName.CLAIM;
        }
    }

    /** Give it back to the inbox; a head may do so for any officer. */
    record Release(Actor by, @Nullable String reason) implements CaseCommand {

        @Override
        public CommandName name() {
            return CommandName.RELEASE;
        }
    }

    /**
     * Decide.
     *
     * @param at when the result is issued
     * @param reason required for a refusal
     * @param documentHash SHA-256 of the result document, lower-case hexadecimal
     */
    record Resolve(
            Actor by,
            Instant at,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String documentHash)
            implements CaseCommand {

        public Resolve {
            if (outcome == Outcome.REFUSED && (reason == null || reason.isBlank())) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
        }

        @Override
        public CommandName name() {
            return CommandName.RESOLVE;
        }
    }

    /** Note that the citizen took the dossier back. */
    record Withdraw(Actor by, String reason) implements CaseCommand {

        @Override
        public CommandName name() {
            return CommandName.WITHDRAW;
        }
    }

    /** Note that the result reached the citizen. */
    record Deliver(Actor by, Delivery how) implements CaseCommand {

        @Override
        public CommandName name() {
            return CommandName.DELIVER;
        }
    }
}
