package vn.motcua.processing.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form that tells the applicant of one event. */
enum Letter {
    SUPPLEMENT_REQUEST,
    /** Also of a dossier that was given back because it cannot be processed. */
    REFUSAL,
    APOLOGY,
    STOP_NOTICE;

    /** As it stands in addresses: {@code stop-notice}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Letter> of(String word) {
        return Arrays.stream(values()).filter(letter -> letter.word().equals(word)).findFirst();
    }
}
