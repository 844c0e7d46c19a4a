package vn.motcua.platform.messaging;

/** Which letters are listed. */
enum LetterState {
    OPEN,
    SETTLED,
    ALL;

    boolean holds(DeadLetter letter) {
        return switch (this) {
            case OPEN -> letter.isOpen();
            case SETTLED -> !letter.isOpen();
            case ALL -> true;
        };
    }
}
