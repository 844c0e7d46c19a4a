package vn.motcua.local.killed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Everybody sending at once, until the district has ended under them. */
final class Traffic {

    private static final int KIOSKS = 4;
    private static final int OFFICERS = 2;
    private static final int PAUSE_MILLIS = 40;

    private final Senders senders;
    private final RandomGenerator random;
    private final CountDownLatch over = new CountDownLatch(1);

    Traffic(Senders senders, RandomGenerator random) {
        this.senders = senders;
        this.random = random;
    }

    /** One deed of somebody, or the end of the district. */
    interface Deed {

        void run() throws IOException, InterruptedException;
    }

    /** Sends for so long, then ends the district, and returns when nobody waits any more. */
    void run(Duration duration, Deed end) throws IOException, InterruptedException {
        long importAfter = random.nextLong(duration.toMillis());
        try (var people = Executors.newCachedThreadPool()) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < KIOSKS; i++) {
                sending.add(people.submit(() -> again(senders::fileDossier)));
            }
            for (int i = 0; i < OFFICERS; i++) {
                sending.add(people.submit(() -> again(senders::giveCommand)));
            }
            sending.add(people.submit(() -> again(senders::filePaper)));
            sending.add(
                    people.submit(() -> {
                        if (!over.await(importAfter, TimeUnit.MILLISECONDS)) {
                            senders.importFile();
                        }
                        return true;
                    }));
            over.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            // What is under way now is what the end cuts off.
            over.countDown();
            end.run();
            for (Future<?> one : sending) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private boolean again(Deed deed) throws IOException, InterruptedException {
        do {
            deed.run();
        } while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        return true;
    }
}
