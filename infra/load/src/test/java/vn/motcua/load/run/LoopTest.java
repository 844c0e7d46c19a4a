package vn.motcua.load.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.load.driver.Http;
import vn.motcua.load.driver.NoLife.TurnedAway;
import vn.motcua.load.driver.NoLife.WrongAnswer;
import vn.motcua.load.driver.Step;
import vn.motcua.load.measure.Measured;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Lives on a stepped ticker, one after the other in the test's own thread. */
class LoopTest {

    private static final long MILLI = 1_000_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SteppedTicker ticker = new SteppedTicker();
    private final HttpClient client = Http.client();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void inAnOpenLoopALatencyCountsFromWhenTheLifeWasDue() throws Exception {
        var driver = new SlowDriver(number -> ticker.pass(number == 1 ? 400 * MILLI : MILLI));

        Measured measured = run(driver, Profile.open(10, Duration.ZERO, SECOND));

        // Due at 0, 100, 200, 300, 400 … ms; the first takes 400 ms and lets the others wait.
        var lives = measured.lives().quantiles();
        assertThat(lives.count()).isEqualTo(10);
        assertThat(lives.max()).isEqualTo(400, within(1.0));
        assertThat(measured.late().quantiles().max()).isEqualTo(300, within(1.0));
        assertThat(lives.p95()).isEqualTo(400, within(1.0));
        assertThat(lives.p50()).isEqualTo(1, within(0.1));
        assertThat(measured.latencies(Step.CREATE).quantiles().max()).isEqualTo(400, within(1.0));
        assertThat(measured.latencies(Step.CLAIM).quantiles().max()).isZero();
    }

    @Test
    void inAClosedLoopTheNextLifeBeginsWhenTheLastHasEnded() throws Exception {
        var driver = new SlowDriver(number -> ticker.pass(100 * MILLI));

        Measured measured = run(driver, new Profile.Closed(1, Duration.ZERO, SECOND));

        assertThat(measured.lifeCount()).isEqualTo(9);
        assertThat(measured.lives().quantiles().max()).isEqualTo(100, within(1.0));
    }

    @Test
    void whatEndsInTheWarmUpIsNotTold() throws Exception {
        var driver =
                new SlowDriver(number -> {
                    ticker.pass(100 * MILLI);
                    if (number == 2) {
                        throw new WrongAnswer("500");
                    }
                });
        var book = new Book(new Profile.Closed(1, SECOND, SECOND).phases(), 0);

        loop(driver).run(new Profile.Closed(1, SECOND, SECOND), book);

        Measured told = book.counted().getFirst().measured();
        assertThat(told.errors()).isEmpty();
        assertThat(told.lifeCount()).isEqualTo(10);
        assertThat(book.errorsElsewhere()).isEqualTo(1);
    }

    @Test
    void errorsAreCountedByStepAndKindAndThoseTurnedAwayApart() throws Exception {
        var driver =
                new SlowDriver(number -> {
                    switch (number) {
                        case 1, 2 -> throw new WrongAnswer("500 internal");
                        case 3 -> throw new TurnedAway("429", Duration.ofSeconds(1));
                        default -> ticker.pass(MILLI);
                    }
                });

        Measured measured = run(driver, Profile.open(5, Duration.ZERO, SECOND));

        assertThat(measured.errors()).isEqualTo(Map.of("create: 500 internal", 2L));
        assertThat(measured.turnedAway()).isEqualTo(Map.of("create: 429", 1L));
        assertThat(measured.lifeCount()).isEqualTo(2);
    }

    @Test
    void anAnswerThatBreaksTheDriverIsAnErrorAndItsUserGoesOn() throws Exception {
        var driver =
                new SlowDriver(number -> {
                    ticker.pass(100 * MILLI);
                    if (number == 1) {
                        throw new IllegalStateException("no driver thought of it");
                    }
                });

        Measured measured = run(driver, new Profile.Closed(1, Duration.ZERO, SECOND));

        assertThat(measured.errors()).isEqualTo(Map.of("create: IllegalStateException", 1L));
        assertThat(measured.lifeCount()).isEqualTo(7);
    }

    @Test
    void aUserWhoIsTurnedAwayComesAgainWhenTold() throws Exception {
        var driver =
                new SlowDriver(number -> {
                    if (number == 1) {
                        throw new TurnedAway("429", Duration.ofMillis(700));
                    }
                    ticker.pass(100 * MILLI);
                });

        Measured measured = run(driver, new Profile.Closed(1, Duration.ZERO, SECOND));

        assertThat(measured.turnedAwayCount()).isEqualTo(1);
        assertThat(measured.lifeCount()).isEqualTo(2);
    }

    private Measured run(SlowDriver driver, Profile profile) throws InterruptedException {
        var book = new Book(profile.phases(), 0);
        loop(driver).run(profile, book);
        return book.counted().getFirst().measured();
    }

    private Loop loop(SlowDriver driver) {
        var sightings = new Sightings(driver, client, ticker, Set.of(), SECOND, Runnable::run);
        return new Loop(
                new Life(driver, client, ticker, sightings), ticker, new InThisThread(), "T");
    }

    /** Runs what it is given at once. */
    private static final class InThisThread extends AbstractExecutorService {

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
