package vn.motcua.kernel.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an event changes about a dossier. Components are only ever added; a new meaning is a new
 * type name with a higher version.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Change {

    /**
     * A citizen's dossier was complete and was accepted; the legal clock has its start.
     *
     * @param catalogueVersion the catalogue under which it was accepted
     * @param papers the papers handed in, by their keys in the procedure
     * @param dueAt absent for a procedure without a time limit
     * @param derivation how the due date came about, step by step
     */
    @JsonTypeName("vn.motcua.dossier.received.v1")
    record Received(
            DossierCode code,
            ProcedureCode procedure,
            String catalogueVersion,
            Channel channel,
            List<String> papers,
            @Nullable Instant dueAt,
            List<DerivationStep> derivation)
            implements Change {

        public Received {
            papers = List.copyOf(papers);
            derivation = List.copyOf(derivation);
        }
    }

    /**
     * A dossier was taken over from an older system with its true moments. {@code closedAt} and
     * {@code outcome} are both present or both absent; the event's {@code occurredAt} is the
     * import.
     *
     * @param importId groups the dossiers of one file
     */
    @JsonTypeName("vn.motcua.dossier.imported.v1")
    record Imported(
            DossierCode code,
            ProcedureCode procedure,
            Channel channel,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable ImportedOutcome outcome,
            UUID importId)
            implements Change {

        public Imported {
            if ((closedAt == null) != (outcome == null)) {
                throw new IllegalArgumentException(
                        "closedAt and outcome belong together: " + closedAt + ", " + outcome);
            }
        }
    }

    /** An officer took the case into their hands. */
    @JsonTypeName("vn.motcua.dossier.claimed.v1")
    record Claimed(String officer) implements Change {}

    /** An officer gave the case back to the department's inbox. */
    @JsonTypeName("vn.motcua.dossier.released.v1")
    record Released(String officer, @Nullable String reason) implements Change {}

    /** The head moved the case from one officer to another. */
    @JsonTypeName("vn.motcua.dossier.reassigned.v1")
    record Reassigned(@Nullable String from, String to, String reason) implements Change {}

    /** Something is missing; the clock stands until it is there. */
    @JsonTypeName("vn.motcua.dossier.supplement-requested.v1")
    record SupplementRequested(List<String> items, String reason) implements Change {

        public SupplementRequested {
            items = List.copyOf(items);
        }
    }

    /** What was missing is there; the clock goes on, or starts again. */
    @JsonTypeName("vn.motcua.dossier.supplemented.v1")
    record Supplemented(
            List<String> items, @Nullable Instant dueAt, List<DerivationStep> derivation)
            implements Change {

        public Supplemented {
            items = List.copyOf(items);
            derivation = List.copyOf(derivation);
        }
    }

    /** The supplement never came within its time. */
    @JsonTypeName("vn.motcua.dossier.closed-for-no-supplement.v1")
    record ClosedForNoSupplement(String reason) implements Change {}

    /** A financial duty was set; the clock stands until it is met. Amount in đồng. */
    @JsonTypeName("vn.motcua.dossier.payment-requested.v1")
    record PaymentRequested(long amount, String purpose) implements Change {}

    /** The financial duty was met; the clock goes on. Amount in đồng. */
    @JsonTypeName("vn.motcua.dossier.payment-settled.v1")
    record PaymentSettled(long amount, @Nullable Instant dueAt, List<DerivationStep> derivation)
            implements Change {

        public PaymentSettled {
            derivation = List.copyOf(derivation);
        }
    }

    /** Another department goes on with the case (liên thông); it may sit in another agency. */
    @JsonTypeName("vn.motcua.dossier.handed-over.v1")
    record HandedOver(
            AgencyId fromAgency,
            DepartmentCode fromDepartment,
            AgencyId toAgency,
            DepartmentCode toDepartment,
            String step,
            CarriedState state)
            implements Change {}

    /** The due date was moved once, before it passed, with an apology to the citizen. */
    @JsonTypeName("vn.motcua.dossier.extended.v1")
    record Extended(
            Instant oldDueAt, Instant newDueAt, String reason, String apology, String approver)
            implements Change {}

    /**
     * The authority decided; the legal clock stops here, whenever the citizen collects.
     *
     * @param reason required for a refusal
     * @param dueAt the due date valid at that moment, absent without a time limit
     * @param timing absent without a time limit; such a result counts as on time
     * @param documentHash SHA-256 of the result document, lower-case hexadecimal
     */
    @JsonTypeName("vn.motcua.dossier.resolved.v1")
    record Resolved(
            Outcome outcome,
            @Nullable String reason,
            @Nullable Instant dueAt,
            @Nullable Timing timing,
            @Nullable String documentHash)
            implements Change {}

    /** The citizen took the dossier back before a decision. */
    @JsonTypeName("vn.motcua.dossier.withdrawn.v1")
    record Withdrawn(String reason) implements Change {}

    /** The authority gave the dossier back because it cannot be processed. */
    @JsonTypeName("vn.motcua.dossier.returned.v1")
    record Returned(String reason) implements Change {}

    /** The result is in the citizen's hands. */
    @JsonTypeName("vn.motcua.dossier.delivered.v1")
    record Delivered(Delivery how) implements Change {}

    /** A changed calendar moved the due date of an open dossier. */
    @JsonTypeName("vn.motcua.dossier.due-date-reprojected.v1")
    record DueDateReprojected(
            Instant oldDueAt, Instant newDueAt, String calendarVersion, String reason)
            implements Change {}

    /** What the next department needs to go on without asking the one before. */
    record CarriedState(
            DossierCode code,
            ProcedureCode procedure,
            Instant receivedAt,
            @Nullable Instant dueAt) {}
}
