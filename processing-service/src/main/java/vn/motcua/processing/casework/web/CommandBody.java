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

import java.math.BigDecimal;
import java.util.List;

/** The bodies of commands. Their texts are kept forever, so they must not name citizens. */
sealed interface CommandBody {

    int TEXT = 1_000;

    /** For commands that say nothing but their name. */
    record Nothing() implements CommandBody {}

    /** Gives a case back to the inbox. */
    record Release(@Nullable @Size(max = TEXT) String reason) implements CommandBody {}

    /** Puts it into an officer's hands. */
    record Reassign(@NotBlank @Size(max = 200) String to, @NotBlank @Size(max = TEXT) String reason)
            implements CommandBody {}

    /** Asks the citizen for what is missing. */
    record RequestSupplement(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = TEXT) String> items,
            @NotBlank @Size(max = TEXT) String reason)
            implements CommandBody {}

    /** Notes that it is there. */
    record Supplement(@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = TEXT) String> items)
            implements CommandBody {}

    /** For commands that must say why. */
    record Reason(@NotBlank @Size(max = TEXT) String reason) implements CommandBody {}

    /** Sets a financial duty, in đồng. */
    record RequestPayment(@Positive long amount, @NotBlank @Size(max = TEXT) String purpose)
            implements CommandBody {}

    /** Notes that it was met, in đồng. */
    record SettlePayment(@PositiveOrZero long amount) implements CommandBody {}

    /** Lets another department go on. */
    record HandOver(
            @NotBlank String agency,
            @NotBlank String department,
            @Nullable @Size(max = TEXT) String reason)
            implements CommandBody {}

    /** Asks another department. */
    record AskOpinion(
            @NotBlank String agency,
            @NotBlank String department,
            @NotBlank @Size(max = TEXT) String question,
            @Min(1) @Max(60) int workingDays)
            implements CommandBody {}

    /** Answers. */
    record GiveOpinion(
            @NotBlank @Pattern(regexp = UUID) String opinion,
            @NotBlank @Size(max = 4 * TEXT) String answer,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String documentHash)
            implements CommandBody {}

    /** Moves the due date by working days, in halves. */
    record Extend(
            @NotNull @Positive @DecimalMax("500") BigDecimal workingDays,
            @NotBlank @Size(max = TEXT) String reason,
            @NotBlank @Size(max = 100) String apology)
            implements CommandBody {

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
            implements CommandBody {}

    /** Notes how the result reached the citizen. */
    record Deliver(@NotNull @Pattern(regexp = "COUNTER|POST|ONLINE") String how)
            implements CommandBody {}

    /** Has a closed dossier worked on again, within so many working days. */
    record Reopen(
            @NotBlank @Size(max = 100) String finding,
            @NotBlank @Size(max = TEXT) String reason,
            @Min(1) @Max(500) int workingDays)
            implements CommandBody {}

    String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
}
