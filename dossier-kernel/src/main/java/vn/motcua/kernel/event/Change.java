package vn.motcua.kernel.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.clock.LegalClock;
import vn.motcua.kernel.clock.ResumptionPolicy;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.math.BigDecimal;
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
     * @param term the legal time it was accepted under; absent in older events
     * @param sets how many sets of it were handed in; absent when nobody said
     * @param delivery how the applicant wants the result; absent when nobody said
     */
    @JsonTypeName("vn.motcua.dossier.received.v1")
    record Received(
            DossierCode code,
            ProcedureCode procedure,
            String catalogueVersion,
            Channel channel,
            List<String> papers,
            @Nullable Instant dueAt,
            List<DerivationStep> derivation,
            @JsonInclude(Include.NON_NULL) @Nullable Term term,
            @JsonInclude(Include.NON_NULL) @Nullable Integer sets,
            @JsonInclude(Include.NON_NULL) @Nullable Delivery delivery)
            implements Change {

        public Received {
            papers = List.copyOf(papers);
            derivation = List.copyOf(derivation);
        }

        /** A reception at which nobody spoke of sets and of the way of the result. */
        public Received(
                DossierCode code,
                ProcedureCode procedure,
                String catalogueVersion,
                Channel channel,
                List<String> papers,
                @Nullable Instant dueAt,
                List<DerivationStep> derivation,
                @Nullable Term term) {
            this(
                    code,
                    procedure,
                    catalogueVersion,
                    channel,
                    papers,
                    dueAt,
                    derivation,
                    term,
                    null,
                    null);
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

    /**
     * Something is missing; the clock stands until it is there.
     *
     * @param answerBy when the dossier may be closed if it is not; absent in older events
     */
    @JsonTypeName("vn.motcua.dossier.supplement-requested.v1")
    record SupplementRequested(
            List<String> items,
            String reason,
            @JsonInclude(Include.NON_NULL) @Nullable Instant answerBy)
            implements Change {

        public SupplementRequested {
            items = List.copyOf(items);
        }
    }

    /**
     * What was missing is there; the clock goes on, or starts again.
     *
     * @param policy which of the two; absent in older events, where it goes on
     */
    @JsonTypeName("vn.motcua.dossier.supplemented.v1")
    record Supplemented(
            List<String> items,
            @Nullable Instant dueAt,
            List<DerivationStep> derivation,
            @JsonInclude(Include.NON_NULL) @Nullable ResumptionPolicy policy)
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

    /**
     * Another department goes on with the case (liên thông); it may sit in another agency. The
     * dossier stays that of the department that led it first, and is counted there.
     *
     * @param step the step of the procedure that comes next, in words
     * @param reason absent when the case goes the way the procedure lays down
     */
    @JsonTypeName("vn.motcua.dossier.handed-over.v1")
    record HandedOver(
            AgencyId fromAgency,
            DepartmentCode fromDepartment,
            AgencyId toAgency,
            DepartmentCode toDepartment,
            String step,
            CarriedState state,
            @JsonInclude(Include.NON_NULL) @Nullable String reason)
            implements Change {}

    /**
     * The department in charge asked another one for its opinion and stays in charge.
     *
     * @param opinion names the question, for its answer
     * @param dueAt when the answer is due, by the asked department's own clock
     */
    @JsonTypeName("vn.motcua.dossier.opinion-asked.v1")
    record OpinionAsked(
            UUID opinion,
            AgencyId agency,
            DepartmentCode department,
            String question,
            Instant dueAt,
            List<DerivationStep> derivation)
            implements Change {

        public OpinionAsked {
            derivation = List.copyOf(derivation);
        }
    }

    /**
     * The asked department answered.
     *
     * @param documentHash SHA-256 of the answer's document, lower-case hexadecimal
     */
    @JsonTypeName("vn.motcua.dossier.opinion-given.v1")
    record OpinionGiven(UUID opinion, String answer, @Nullable String documentHash, Timing timing)
            implements Change {}

    /**
     * The due date was moved once, before it passed, with an apology to the citizen.
     *
     * @param workingDays by how much; absent in older events
     */
    @JsonTypeName("vn.motcua.dossier.extended.v1")
    record Extended(
            Instant oldDueAt,
            Instant newDueAt,
            String reason,
            String apology,
            String approver,
            @JsonInclude(Include.NON_NULL) @Nullable BigDecimal workingDays,
            @JsonInclude(Include.NON_NULL) @Nullable List<DerivationStep> derivation)
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

    /**
     * A paper was filed with the dossier. Its file name is not told: it may name a citizen.
     *
     * @param paper names the file
     * @param key of the paper in the procedure; absent for one that the procedure does not list
     * @param size in bytes
     * @param sha256 of the content, lower-case hexadecimal
     */
    @JsonTypeName("vn.motcua.dossier.paper-filed.v1")
    record PaperFiled(UUID paper, @Nullable String key, String mediaType, long size, String sha256)
            implements Change {}

    /**
     * The due date comes near, is there or has passed, and somebody in charge was told.
     *
     * @param rung which warning, unique per due date, such as {@code due} or {@code after-2}
     * @param to in what capacity they are warned
     * @param officer absent when nobody in particular is
     * @param code with {@code procedure}, for whoever tells them: they need not know the dossier
     * @param substitute who stands in for that officer then, and is warned, too; absent when nobody
     *     does
     */
    @JsonTypeName("vn.motcua.dossier.due-date-warned.v1")
    record DueDateWarned(
            String rung,
            Role to,
            @Nullable String officer,
            Instant dueAt,
            DossierCode code,
            ProcedureCode procedure,
            @JsonInclude(Include.NON_NULL) @Nullable String substitute)
            implements Change {

        /** A warning of which no substitute is told. */
        public DueDateWarned(
                String rung,
                Role to,
                @Nullable String officer,
                Instant dueAt,
                DossierCode code,
                ProcedureCode procedure) {
            this(rung, to, officer, dueAt, code, procedure, null);
        }
    }

    /**
     * An inspector found that a closed dossier must be worked on again: its closing no longer
     * holds.
     *
     * @param finding number of the inspector's document
     * @param term the time it is given from now on
     */
    @JsonTypeName("vn.motcua.dossier.reopened.v1")
    record Reopened(
            String finding,
            String reason,
            Term term,
            @Nullable Instant dueAt,
            List<DerivationStep> derivation)
            implements Change {

        public Reopened {
            derivation = List.copyOf(derivation);
        }
    }

    /**
     * The dossier goes by another code from now on: its old one was another citizen's first.
     *
     * @param oldCode stays with the dossier it was given to first
     */
    @JsonTypeName("vn.motcua.dossier.recoded.v1")
    record Recoded(DossierCode oldCode, DossierCode newCode, String reason) implements Change {}

    /**
     * What the next department needs to go on without asking the one before.
     *
     * @param work absent in older events
     */
    record CarriedState(
            DossierCode code,
            ProcedureCode procedure,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @JsonInclude(Include.NON_NULL) @Nullable CarriedWork work) {}

    /**
     * What was done until a hand-over.
     *
     * @param step position of the procedure's step that comes next, from 0; absent when it has none
     * @param stints who has had the dossier since its reception, without gaps
     * @param supplementRequests how many there were
     */
    record CarriedWork(
            LegalClock clock,
            @Nullable Integer step,
            List<Stint> stints,
            int supplementRequests,
            List<PaperFiled> papers) {

        public CarriedWork {
            stints = List.copyOf(stints);
            papers = List.copyOf(papers);
        }
    }
}
