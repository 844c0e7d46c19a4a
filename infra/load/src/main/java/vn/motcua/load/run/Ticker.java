package vn.motcua.load.run;

import java.util.concurrent.locks.LockSupport;

/** The clock that lives go by. */
public interface Ticker {

    /** As {@link System#nanoTime} counts. */
    long nanos();

    /** Returns at that moment, or at once when it is past. */
    void await(long nanos) throws InterruptedException;

    /** The machine's own. */
    static Ticker ofTheMachine() {
        return new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void await(long nanos) throws InterruptedException {
                for (long left = nanos - nanos(); left > 0; left = nanos - nanos()) {
                    LockSupport.parkNanos(left);
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
            }
        };
    }
}
