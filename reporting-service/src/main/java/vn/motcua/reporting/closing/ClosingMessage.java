package vn.motcua.reporting.closing;

/** A record of {@code report.closings.v1}. */
public sealed interface ClosingMessage {

    /**
     * A dossier as it is when a period is closed.
     *
     * @param fact canonical JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record Dossier(String closing, byte[] fact) implements ClosingMessage {}

    /** The closing, after all its dossiers. */
    record Close(SignedClosing closing) implements ClosingMessage {}
}
