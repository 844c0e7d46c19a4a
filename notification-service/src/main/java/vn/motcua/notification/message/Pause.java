package vn.motcua.notification.message;

/** A short rest before the store is asked again to take what it did not. */
@FunctionalInterface
interface Pause {

    void take() throws InterruptedException;
}
