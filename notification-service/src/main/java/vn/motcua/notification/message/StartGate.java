package vn.motcua.notification.message;

import java.util.function.BooleanSupplier;

/** Opens once it is known whether the store is older than what was told before. */
@FunctionalInterface
interface StartGate {

    /** Waits for it; false when there is no reason to go on waiting. */
    boolean await(BooleanSupplier goOn) throws InterruptedException;
}
