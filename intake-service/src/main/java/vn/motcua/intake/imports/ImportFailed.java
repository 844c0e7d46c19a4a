package vn.motcua.intake.imports;

/** The file cannot be read to its end; trying again will not help. */
final class ImportFailed extends RuntimeException {

    private final ImportFailure failure;

    ImportFailed(ImportFailure failure, Throwable cause) {
        super(failure.key(), cause);
        this.failure = failure;
    }

    ImportFailed(ImportFailure failure) {
        super(failure.key());
        this.failure = failure;
    }

    ImportFailure failure() {
        return failure;
    }
}
