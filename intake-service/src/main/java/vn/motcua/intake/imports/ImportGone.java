package vn.motcua.intake.imports;

import java.util.UUID;

/**
 * An import that was running is not there any more, or has ended: nothing more is written of it.
 */
final class ImportGone extends RuntimeException {

    ImportGone(UUID id) {
        super("Import " + id + " is not found running");
    }
}
