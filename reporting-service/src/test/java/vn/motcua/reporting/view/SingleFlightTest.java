package vn.motcua.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class SingleFlightTest {

    private static final String QUESTION = "how many";

    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger counts = new AtomicInteger();
    private Instant now = Instant.parse("2021-04-01T00:00:00Z");
    private final SingleFlight<String, Integer> shared =
            SingleFlight.whileShown(shown::get, Duration.ofSeconds(5), () -> now);

    @Test
    void theSameIsCountedOnceWhileTheViewsShowTheSame() {
        assertThat(ask()).isEqualTo(ask());
        assertThat(counts).hasValue(1);
    }

    @Test
    void isCountedAgainOnceTheViewsShowMore() {
        ask();
        shown.incrementAndGet();

        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void isCountedAgainAfterAWhileWhateverTheViewsSay() {
        ask();
        now = now.plus(Duration.ofSeconds(5));

        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void anotherQuestionIsAnotherCount() {
        ask();

        assertThat(shared.of("how old", this::count)).isEqualTo(2);
    }

    @Test
    void whatFailedIsNotRemembered() {
        Supplier<Integer> failing =
                () -> {
                    throw new IllegalStateException("away");
                };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shared.of(QUESTION, failing));

        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void allWhoWaitWhileTheViewsMoveOnShareTheNextCountWhichBeganAfterTheyAsked()
            throws InterruptedException {
        var moving =
                SingleFlight.<String, Integer>whileShown(
                        shown::incrementAndGet, Duration.ofSeconds(5), () -> now);
        var counting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        Thread first =
                Thread.startVirtualThread(() ->
                        moving.of(
                                QUESTION,
                                () -> {
                                    counting.countDown();
                                    hold(goOn);
                                    return count();
                                }));
        counting.await();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(
                    Thread.ofPlatform().start(() -> answers.add(moving.of(QUESTION, this::count))));
        }
        Awaitility.await()
                .until(() ->
                        waiting.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
        goOn.countDown();
        first.join();
        for (Thread one : waiting) {
            one.join();
        }

        assertThat(answers).hasSize(10).containsOnly(2);
    }

    @Test
    void whoAsksWhileItIsCountedWaitsForTheSameCount() throws Exception {
        SingleFlight<String, Integer> closed = SingleFlight.forEver(() -> now);
        var counting = new CountDownLatch(1);
        var goOn = new CompletableFuture<Void>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Future<Integer> first =
                    pool.submit(() ->
                            closed.of(
                                    QUESTION,
                                    () -> {
                                        counting.countDown();
                                        goOn.join();
                                        return count();
                                    }));
            counting.await();
            var asking = new AtomicInteger();
            List<Future<Integer>> others = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                others.add(
                        pool.submit(() -> {
                            asking.incrementAndGet();
                            return closed.of(QUESTION, this::count);
                        }));
            }
            Awaitility.await().until(() -> asking.get() == 7);
            goOn.complete(null);

            for (Future<Integer> other : others) {
                assertThat(other.get()).isEqualTo(first.get());
            }
        }
        assertThat(counts).hasValue(1);
    }

    @Test
    void whatNeverChangesIsCountedOnce() {
        SingleFlight<String, Integer> closed = SingleFlight.forEver(() -> now);
        closed.of(QUESTION, this::count);
        now = now.plus(Duration.ofDays(30));

        assertThat(closed.of(QUESTION, this::count)).isEqualTo(1);
    }

    private Integer ask() {
        return shared.of(QUESTION, this::count);
    }

    private Integer count() {
        return counts.incrementAndGet();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stopped);
        }
    }
}
