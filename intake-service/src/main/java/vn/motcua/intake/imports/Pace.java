package vn.motcua.intake.imports;

/** Holds an import back while the outbox is behind, and stops it when the service stops. */
@FunctionalInterface
interface Pace {

    /**
     * Waits until a batch may be written.
     *
     * @throws ImportStopped when the service stops
     */
    void await();
}
