package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a case stands. */
public sealed interface CaseState {

    Dossier dossier();

    /** The same state with another view of its dossier. */
    CaseState with(Dossier changed);

    default Stage stage() {
        return switch (this) {
            case Waiting _ -> Stage.WAITING;
            case InHand _ -> Stage.IN_HAND;
            case AwaitingSupplement _ -> Stage.AWAITING_SUPPLEMENT;
            case AwaitingPayment _ -> Stage.AWAITING_PAYMENT;
            case Resolved _ -> Stage.RESOLVED;
            case Delivered _ -> Stage.DELIVERED;
            case Withdrawn _ -> Stage.WITHDRAWN;
            case Returned _ -> Stage.RETURNED;
            case Lapsed _ -> Stage.LAPSED;
        };
    }

    /** Who holds the case, or held it when it was decided; absent when nobody does. */
    default @Nullable String officer() {
        return switch (this) {
            case InHand held -> held.holder();
            case AwaitingSupplement waits -> waits.holder();
            case AwaitingPayment waits -> waits.holder();
            case Resolved _, Delivered _ -> decided().map(Decision::officer).orElse(null);
            case Waiting _, Withdrawn _, Returned _, Lapsed _ -> null;
        };
    }

    /** What was decided, once it was. */
    default Optional<Decision> decided() {
        return switch (this) {
            case Resolved resolved -> Optional.of(resolved.decision());
            case Delivered delivered -> Optional.of(delivered.decision());
            case Waiting _,
                    InHand _,
                    AwaitingSupplement _,
                    AwaitingPayment _,
                    Withdrawn _,
                    Returned _,
                    Lapsed _ ->
                    Optional.empty();
        };
    }

    /** In the inbox of its department, for any officer to claim. */
    record Waiting(Dossier dossier) implements CaseState {

        @Override
        public Waiting with(Dossier changed) {
            return new Waiting(changed);
        }
    }

    /** In the hands of an officer. */
    record InHand(Dossier dossier, String holder) implements CaseState {

        @Override
        public InHand with(Dossier changed) {
            return new InHand(changed, holder);
        }
    }

    /**
     * The citizen has to bring something; the legal clock stands.
     *
     * @param answerBy when the dossier may be closed if nothing comes
     */
    record AwaitingSupplement(Dossier dossier, String holder, List<String> items, Instant answerBy)
            implements CaseState {

        public AwaitingSupplement {
            items = List.copyOf(items);
        }

        @Override
        public AwaitingSupplement with(Dossier changed) {
            return new AwaitingSupplement(changed, holder, items, answerBy);
        }
    }

    /** A financial duty is being set and paid; the legal clock stands. Amount in đồng. */
    record AwaitingPayment(Dossier dossier, String holder, long amount, String purpose)
            implements CaseState {

        @Override
        public AwaitingPayment with(Dossier changed) {
            return new AwaitingPayment(changed, holder, amount, purpose);
        }
    }

    /** Decided; the result waits for the citizen. */
    record Resolved(Dossier dossier, Decision decision) implements CaseState {

        @Override
        public Resolved with(Dossier changed) {
            return new Resolved(changed, decision);
        }
    }

    /** The result is in the citizen's hands. */
    record Delivered(Dossier dossier, Decision decision, Instant deliveredAt) implements CaseState {

        @Override
        public Delivered with(Dossier changed) {
            return new Delivered(changed, decision, deliveredAt);
        }
    }

    /** Taken back by the citizen before a decision. */
    record Withdrawn(Dossier dossier) implements CaseState {

        @Override
        public Withdrawn with(Dossier changed) {
            return new Withdrawn(changed);
        }
    }

    /** Given back by the authority because it cannot be processed. */
    record Returned(Dossier dossier) implements CaseState {

        @Override
        public Returned with(Dossier changed) {
            return new Returned(changed);
        }
    }

    /** Closed because what was missing never came. */
    record Lapsed(Dossier dossier) implements CaseState {

        @Override
        public Lapsed with(Dossier changed) {
            return new Lapsed(changed);
        }
    }
}
