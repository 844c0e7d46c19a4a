package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Where a case stands. */
public sealed interface CaseState {

    Dossier dossier();

    Stage stage();

    /** Who holds the case, or held it when it was decided; absent when nobody does. */
    default @Nullable String officer() {
        return switch (this) {
            case InHand held -> held.holder();
            case Resolved _, Delivered _ -> decided().map(Decision::officer).orElse(null);
            case Waiting _, Withdrawn _ -> null;
        };
    }

    /** What was decided, once it was. */
    default Optional<Decision> decided() {
        return switch (this) {
            case Resolved resolved -> Optional.of(resolved.decision());
            case Delivered delivered -> Optional.of(delivered.decision());
            case Waiting _, InHand _, Withdrawn _ -> Optional.empty();
        };
    }

    /** In the inbox of its department, for any officer to claim. */
    record Waiting(Dossier dossier) implements CaseState {

        @Override
        public Stage stage() {
            return Stage.WAITING;
        }
    }

    /** In the hands of an officer. */
    record InHand(Dossier dossier, String holder) implements CaseState {

        @Override
        public Stage stage() {
            return Stage.IN_HAND;
        }
    }

    /** Decided; the result waits for the citizen. */
    record Resolved(Dossier dossier, Decision decision) implements CaseState {

        @Override
        public Stage stage() {
            return Stage.RESOLVED;
        }
    }

    /** The result is in the citizen's hands. */
    record Delivered(Dossier dossier, Decision decision, Instant deliveredAt) implements CaseState {

        @Override
        public Stage stage() {
            return Stage.DELIVERED;
        }
    }

    /** Taken back by the citizen before a decision. */
    record Withdrawn(Dossier dossier) implements CaseState {

        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }
}
