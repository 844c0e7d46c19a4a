package vn.motcua.load.run;

import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still but for those who wait, whom it lets pass at once. */
final class SteppedTicker implements Ticker {

    private final AtomicLong now = new AtomicLong();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void await(long nanos) {
        now.accumulateAndGet(nanos, Math::max);
    }

    void pass(long nanos) {
        now.addAndGet(nanos);
    }
}
