package vn.motcua.processing.papers.web;

import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** The names under which files may be kept. */
final class FileName {

    private static final int LONGEST = 200;

    /** What turns the direction of writing may hide an ending; who has it should be told. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** Soft hyphens, joiners and marks, as word processors and phones leave them. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private FileName() {}

    /**
     * A name in NFC, without the folders some clients put before it and without what nobody sees.
     *
     * @throws Problem when nothing is left, it is too long, or it has control characters or such as
     *     turn the direction of writing
     */
    static String checked(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen = Normalizer.normalize(INVISIBLE.matcher(file).replaceAll(""), Form.NFC);
        if (seen.isBlank()
                || seen.length() > LONGEST
                || TURNS.matcher(file).find()
                || NO_TEXT.matcher(file).find()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "name", name);
        }
        return seen.strip();
    }
}
