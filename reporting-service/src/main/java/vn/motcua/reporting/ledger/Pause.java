package vn.motcua.reporting.ledger;

/** Why the legal clock of a dossier stands. */
public enum Pause {
    SUPPLEMENT,
    PAYMENT
}
