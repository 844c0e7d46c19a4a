package vn.motcua.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.view.SharedSums.Question;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class SharedSumsTest {

    private static final Question QUESTION = question(Dimension.AGENCY);

    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger counts = new AtomicInteger();
    private Instant now = Instant.parse("2021-04-01T00:00:00Z");
    private final SharedSums shared = new SharedSums(shown::get, () -> now);

    @Test
    void theSameIsCountedOnceWhileTheViewsShowTheSame() {
        assertThat(ask()).isEqualTo(ask());
        assertThat(counts).hasValue(1);
    }

    @Test
    void isCountedAgainOnceTheViewsShowMore() {
        ask();
        shown.incrementAndGet();

        assertThat(ask()).isEqualTo(answer(2));
    }

    @Test
    void isCountedAgainAfterAWhileWhateverTheViewsSay() {
        ask();
        now = now.plus(Duration.ofSeconds(5));

        assertThat(ask()).isEqualTo(answer(2));
    }

    @Test
    void anotherQuestionIsAnotherCount() {
        ask();

        assertThat(shared.of(question(Dimension.DEPARTMENT), this::count)).isEqualTo(answer(2));
    }

    @Test
    void whatFailedIsNotRemembered() {
        Supplier<Map<String, PrefixSums>> failing =
                () -> {
                    throw new IllegalStateException("away");
                };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shared.of(QUESTION, failing));

        assertThat(ask()).isEqualTo(answer(1));
    }

    @Test
    void allWhoWaitWhileTheViewsMoveOnShareTheNextCountWhichBeganAfterTheyAsked()
            throws InterruptedException {
        var moving = new SharedSums(shown::incrementAndGet, () -> now);
        var counting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        List<Map<String, PrefixSums>> answers = Collections.synchronizedList(new ArrayList<>());
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

        assertThat(answers).hasSize(10).containsOnly(answer(2));
    }

    private Map<String, PrefixSums> ask() {
        return shared.of(QUESTION, this::count);
    }

    private Map<String, PrefixSums> count() {
        return answer(counts.incrementAndGet());
    }

    private static Map<String, PrefixSums> answer(int number) {
        return Map.of(
                "vu-quang",
                new PrefixSums(Counts.of(Account.RECEIVED, number), Counts.NONE, Counts.NONE));
    }

    private static Question question(Dimension by) {
        return new Question(
                new Scope(new AgencyId("vu-quang"), List.of(), List.of(), List.of(), false),
                Window.of(
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2021-04-01"),
                        LocalDate.parse("2021-05-01")),
                by);
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
