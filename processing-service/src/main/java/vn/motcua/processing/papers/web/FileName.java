package vn.motcua.processing.papers.web;

import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;

/** The names under which files may be kept. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /**
     * A name without the folders some clients put before it.
     *
     * @throws Problem when nothing is left, it is too long or it has characters nobody can see
     */
    static String checked(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (file.isBlank()
                || file.length() > LONGEST
                || file.codePoints().anyMatch(FileName::isInvisible)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "name", name);
        }
        return file.strip();
    }

    /** Control characters, and those that turn the direction of writing to hide an ending. */
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE;
    }
}
