package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A dead letter as it is listed.
 *
 * @param id where the record was read: topic, partition and offset
 * @param dossier the key of the record, or its id when that had none
 * @param times how often it was set aside
 * @param settlement absent while it is open
 */
record LetterAnswer(
        String id,
        String dossier,
        @Nullable Long sequence,
        @Nullable String type,
        String reason,
        String text,
        Instant failedAt,
        int times,
        @Nullable Settlement settlement) {

    static LetterAnswer of(DeadLetter letter) {
        return new LetterAnswer(
                letter.origin().toString(),
                letter.dossier(),
                letter.sequence(),
                letter.type(),
                letter.reason(),
                letter.text(),
                letter.failedAt(),
                letter.times(),
                letter.settlement());
    }
}
