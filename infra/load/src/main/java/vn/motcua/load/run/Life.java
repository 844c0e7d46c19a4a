package vn.motcua.load.run;

import vn.motcua.load.driver.Driver;
import vn.motcua.load.driver.Filed;
import vn.motcua.load.driver.Http;
import vn.motcua.load.driver.NoLife;
import vn.motcua.load.driver.NoLife.NoAnswer;
import vn.motcua.load.driver.NoLife.TurnedAway;
import vn.motcua.load.driver.NoLife.WrongAnswer;
import vn.motcua.load.driver.Step;
import vn.motcua.load.driver.Work;
import vn.motcua.load.measure.Measured;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.LongFunction;

/** Lives one dossier through all its steps and tells what came of each. */
final class Life {

    /** Whoever was refused by mistake looks up before trying on. */
    private static final Duration AFTER_ERROR = Duration.ofMillis(100);

    private final Driver driver;
    private final HttpClient client;
    private final Ticker ticker;
    private final Sightings sightings;

    Life(Driver driver, HttpClient client, Ticker ticker, Sightings sightings) {
        this.driver = driver;
        this.client = client;
        this.ticker = ticker;
        this.sightings = sightings;
    }

    /**
     * Lives it.
     *
     * @param from since when its latency counts: when it was due
     * @param book where something belongs that ended at a moment
     * @return how long whoever lived it should wait before the next; nothing when all went well
     */
    Duration live(String key, long from, LongFunction<Measured> book) throws InterruptedException {
        var steps = new Steps(new Http(client), from, book);
        try {
            Filed filed = steps.take(Step.CREATE, http -> driver.create(http, key));
            sightings.after(Step.CREATE, filed, ticker.nanos());
            Work found = steps.take(Step.FIND, http -> driver.find(http, filed));
            Work claimed = steps.take(Step.CLAIM, http -> driver.claim(http, found));
            steps.take(Step.RESOLVE, http -> driver.resolve(http, claimed));
            sightings.after(Step.RESOLVE, filed, ticker.nanos());
            steps.take(
                    Step.READ,
                    http -> {
                        driver.read(http, filed);
                        return filed;
                    });
            long end = ticker.nanos();
            book.apply(end).lived(end - from);
            return Duration.ZERO;
        } catch (NoLife over) {
            return switch (over) {
                case TurnedAway busy -> busy.retryAfter();
                case WrongAnswer _, NoAnswer _ -> AFTER_ERROR;
            };
        }
    }

    private interface Body<T> {

        T take(Http http) throws NoLife, InterruptedException;
    }

    /** Times the steps of one life: each begins where the one before it ended. */
    private final class Steps {

        private final Http http;
        private final LongFunction<Measured> book;
        private long began;

        Steps(Http http, long began, LongFunction<Measured> book) {
            this.http = http;
            this.began = began;
            this.book = book;
        }

        <T> T take(Step step, Body<T> body) throws NoLife, InterruptedException {
            int before = http.sent();
            try {
                T taken = body.take(http);
                long end = ticker.nanos();
                book.apply(end).step(step, end - began, http.sent() - before);
                began = end;
                return taken;
            } catch (RuntimeException unread) {
                // What no driver has thought of is an answer nobody expected as well.
                String kind = unread.getClass().getSimpleName();
                book.apply(ticker.nanos()).failed(step.word() + ": " + kind);
                throw new WrongAnswer(kind);
            } catch (NoLife over) {
                Measured measured = book.apply(ticker.nanos());
                String kind = step.word() + ": " + over.kind();
                switch (over) {
                    case TurnedAway _ -> measured.turnedAway(kind);
                    case WrongAnswer _, NoAnswer _ -> measured.failed(kind);
                }
                throw over;
            }
        }
    }
}
