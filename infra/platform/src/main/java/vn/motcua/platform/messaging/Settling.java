package vn.motcua.platform.messaging;

/** Who notes what becomes of dead letters. */
@FunctionalInterface
public interface Settling {

    /**
     * Settles it, or orders that to be done; twice has no effect.
     *
     * @return whether it is done by now
     */
    boolean settle(DeadLetter letter, Settlement settlement);
}
