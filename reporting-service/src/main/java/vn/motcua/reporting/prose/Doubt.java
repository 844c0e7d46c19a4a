package vn.motcua.reporting.prose;

import java.util.Locale;

/** Why a figure was compared with nothing. */
enum Doubt {
    /** No words say what it counts. */
    NO_PHRASE,
    /** The words allow more than one reading. */
    AMBIGUOUS,
    /** More than, nearly, about. */
    ROUNDED,
    /** Dossiers are whole. */
    NOT_WHOLE,
    /** It counts something else: days, people, procedures. */
    OTHER_UNIT,
    /** It says how much more or less than at another time. */
    COMPARISON,
    /** What is aimed at. */
    TARGET,
    /** A number that looks like a year. */
    PERHAPS_YEAR,
    /** What it would be compared with is not there. */
    ALONE;

    /** The end of its text's name. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
