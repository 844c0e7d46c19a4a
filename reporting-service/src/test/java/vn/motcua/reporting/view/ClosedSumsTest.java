package vn.motcua.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.view.ClosedSums.Question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class ClosedSumsTest {

    private static final Question QUESTION =
            new Question(
                    "closing",
                    new Scope(new AgencyId("vu-quang"), List.of(), List.of(), List.of(), false),
                    Window.of(
                            LocalDate.parse("2021-01-01"),
                            LocalDate.parse("2021-04-01"),
                            LocalDate.parse("2021-05-01")),
                    Dimension.AGENCY);

    private final AtomicInteger counts = new AtomicInteger();
    private final ClosedSums closed = new ClosedSums();

    @Test
    void whoAsksWhileItIsCountedWaitsForTheSameCount() throws Exception {
        var counting = new CountDownLatch(1);
        var goOn = new CompletableFuture<Void>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Future<Map<String, PrefixSums>> first =
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
            List<Future<Map<String, PrefixSums>>> others = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                others.add(
                        pool.submit(() -> {
                            asking.incrementAndGet();
                            return closed.of(QUESTION, this::count);
                        }));
            }
            await().until(() -> asking.get() == 7);
            goOn.complete(null);

            for (Future<Map<String, PrefixSums>> other : others) {
                assertThat(other.get()).isEqualTo(first.get());
            }
        }
        assertThat(counts).hasValue(1);
    }

    @Test
    void whatFailedIsNotRemembered() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        closed.of(
                                QUESTION,
                                () -> {
                                    throw new IllegalStateException("away");
                                }));

        assertThat(closed.of(QUESTION, this::count)).isNotEmpty();
        assertThat(counts).hasValue(1);
    }

    private Map<String, PrefixSums> count() {
        int number = counts.incrementAndGet();
        return Map.of(
                "vu-quang",
                new PrefixSums(Counts.of(Account.RECEIVED, number), Counts.NONE, Counts.NONE));
    }
}
