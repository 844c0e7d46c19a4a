package vn.motcua.load.run;

import vn.motcua.load.measure.Measured;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Lets lives be lived as a profile says. */
final class Loop {

    /** More at once than any office has; what is due beyond them is told, not begun. */
    static final int MOST_AT_ONCE = 2_000;

    private final Life life;
    private final Ticker ticker;
    private final ExecutorService executor;
    private final String run;
    private final AtomicLong lives = new AtomicLong();

    /**
     * A loop whose lives are told from those of any other.
     *
     * @param run the beginning of all its keys
     * @param executor a thread for each life, or user
     */
    Loop(Life life, Ticker ticker, ExecutorService executor, String run) {
        this.life = life;
        this.ticker = ticker;
        this.executor = executor;
        this.run = run;
    }

    /** Returns when the last life has ended; users end the one they are in. */
    void run(Profile profile, Book book) throws InterruptedException {
        switch (profile) {
            case Profile.Closed closed -> closed(closed.users(), book);
            case Profile.Open open -> open(open.phases(), book);
        }
    }

    private void closed(int users, Book book) throws InterruptedException {
        var going = new Semaphore(users);
        for (int user = 0; user < users; user++) {
            going.acquire();
            executor.execute(() -> {
                try {
                    liveOneAfterAnother(book);
                } finally {
                    going.release();
                }
            });
        }
        going.acquire(users);
    }

    private void liveOneAfterAnother(Book book) {
        try {
            for (long now = ticker.nanos(); now - book.end() < 0; now = ticker.nanos()) {
                Duration pause = life.live(nextKey(), now, book::at);
                ticker.await(Math.min(book.end(), ticker.nanos() + pause.toNanos()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(List<Phase> phases, Book book) throws InterruptedException {
        var places = new Semaphore(MOST_AT_ONCE);
        for (var all = new Arrivals(phases); all.hasNext(); ) {
            var arrival = all.next();
            long due = book.start() + arrival.after();
            ticker.await(due);
            Measured measured = book.of(arrival.phase());
            if (!places.tryAcquire()) {
                measured.notStarted();
                continue;
            }
            executor.execute(() -> {
                try {
                    measured.began(ticker.nanos() - due);
                    life.live(nextKey(), due, _ -> measured);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                } finally {
                    places.release();
                }
            });
        }
        ticker.await(book.end());
        places.acquire(MOST_AT_ONCE);
    }

    private String nextKey() {
        return "%s-%d".formatted(run, lives.incrementAndGet());
    }
}
