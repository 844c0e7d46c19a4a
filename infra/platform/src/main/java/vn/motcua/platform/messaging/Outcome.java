package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What came of a letter when it was replayed or dismissed, or would come of it.
 *
 * @param id of the letter
 * @param dossier the key of its record, or its id when that had none
 * @param reason why it was refused; absent when it was not
 * @param text the same as a sentence
 */
public record Outcome(
        String id,
        String dossier,
        @Nullable Long sequence,
        Result result,
        @Nullable String reason,
        @Nullable String text) {

    /** What came of it, in one word. */
    public enum Result {
        REPLAYED,
        /** All of it was known: it is settled without having changed anything. */
        KNOWN,
        DISMISSED,
        /** The service has the order and will carry it out in a moment. */
        ORDERED,
        /** It still cannot be taken and stays as it is. */
        REFUSED,
        /** It was erased meanwhile, as an applicant's data is. */
        ERASED
    }

    static Outcome of(DeadLetter letter, Result result) {
        return new Outcome(
                letter.origin().toString(),
                letter.dossier(),
                letter.sequence(),
                result,
                null,
                null);
    }

    static Outcome refused(DeadLetter letter, Failure failure) {
        return new Outcome(
                letter.origin().toString(),
                letter.dossier(),
                letter.sequence(),
                Result.REFUSED,
                failure.reason(),
                failure.text());
    }
}
