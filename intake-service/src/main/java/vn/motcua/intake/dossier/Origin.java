package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.ImportedOutcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a dossier comes from, with what is known of it only then. */
public sealed interface Origin {

    /**
     * A citizen handed it in here.
     *
     * @param papers by their keys in the procedure
     * @param sets how many sets of it; absent when nobody said
     * @param delivery how the result is wanted; absent when nobody said
     */
    record Desk(
            String catalogueVersion,
            List<String> papers,
            List<DerivationStep> derivation,
            Person applicant,
            @Nullable Integer sets,
            @Nullable Delivery delivery,
            Request request)
            implements Origin {

        public Desk {
            papers = List.copyOf(papers);
            derivation = List.copyOf(derivation);
        }
    }

    /**
     * An older system had it.
     *
     * @param importId the import that brought it first
     * @param line where it stood in that import's file
     * @param contentHash of all its columns: tells a repetition from a contradiction
     */
    record OldSystem(
            UUID importId,
            long line,
            String contentHash,
            @Nullable Instant closedAt,
            @Nullable ImportedOutcome outcome)
            implements Origin {}

    /** Whose dossier it is. Personal data: never in an event, never in a log. */
    record Person(
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            String locale) {

        /** Says nothing, so that no log line ever carries it. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * The request that filed it.
     *
     * @param key unique per caller
     * @param bodyHash SHA-256 of its canonical body
     */
    record Request(String key, String bodyHash) {}
}
