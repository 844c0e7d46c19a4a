package vn.motcua.processing.casework;

/** An event of a dossier that has a dead letter: it waits behind that. No retry will help. */
public final class HeldBehind extends RuntimeException {

    HeldBehind(String key) {
        super("Dossier " + key + " has a dead letter that must be replayed first");
    }
}
