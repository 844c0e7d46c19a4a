package vn.motcua.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at once and waits for all of them. */
final class Parallel {

    private Parallel() {}

    static Callable<Boolean> task(Runnable effect) {
        return () -> {
            effect.run();
            return true;
        };
    }

    /**
     * Runs every task to its end, even when another one fails.
     *
     * @throws StartFailed with the first failure
     */
    static void run(List<Callable<?>> tasks) throws InterruptedException {
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> task : tasks) {
                running.add(threads.submit(task));
            }
            StartFailed failure = null;
            for (Future<?> one : running) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    failure = failure == null ? StartFailed.because(failed) : failure;
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
