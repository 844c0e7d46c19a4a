package vn.motcua.local.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for something to become true, looking again and again. */
public final class Patience {

    private static final int PAUSE_MILLIS = 150;

    private Patience() {}

    /** What is waited for. */
    public interface Condition {

        boolean holds() throws InterruptedException;
    }

    /** Whether it became true in time. */
    public static boolean until(Duration atMost, Condition condition) throws InterruptedException {
        long start = System.nanoTime();
        var never = new CountDownLatch(1);
        while (!condition.holds()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                return false;
            }
            never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return true;
    }
}
