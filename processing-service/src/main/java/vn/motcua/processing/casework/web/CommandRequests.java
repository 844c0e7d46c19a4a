package vn.motcua.processing.casework.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.Outcome;

/** The bodies of commands. Reasons are kept forever, so they must not name citizens. */
interface CommandRequests {

    int REASON = 1_000;

    /** Gives a case back to the inbox. */
    record Release(@Nullable @Size(max = REASON) String reason) {}

    /** Decides a case; a refusal needs a reason. */
    record Resolve(
            @NotNull @Pattern(regexp = "GRANTED|REFUSED") String outcome,
            @Nullable @Size(max = REASON) String reason,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String documentHash) {

        Outcome decision() {
            return Outcome.valueOf(outcome);
        }

        boolean lacksReason() {
            return decision() == Outcome.REFUSED && (reason == null || reason.isBlank());
        }
    }

    /** Notes that the citizen took the dossier back. */
    record Withdraw(@NotBlank @Size(max = REASON) String reason) {}

    /** Notes that the result reached the citizen. */
    record Deliver(@NotNull @Pattern(regexp = "COUNTER|POST|ONLINE") String how) {

        Delivery delivery() {
            return Delivery.valueOf(how);
        }
    }
}
