package vn.motcua.load.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.load.driver.Filed;
import vn.motcua.load.driver.Http;
import vn.motcua.load.driver.NoLife;
import vn.motcua.load.driver.NoLife.TurnedAway;
import vn.motcua.load.driver.Place;
import vn.motcua.load.driver.Step;
import vn.motcua.load.measure.Seen;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

class SightingsTest {

    private static final long MILLI = 1_000_000;
    private static final Filed FILED = new Filed("id", "key", "code", "day");

    private final SteppedTicker ticker = new SteppedTicker();
    private final HttpClient client = Http.client();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aDelayLastsFromTheAnswerToTheLookThatShowsIt() throws Exception {
        var sightings = sightings(looks -> looks == 3, Runnable::run);

        sightings.after(Step.CREATE, FILED, ticker.nanos());

        // Each look takes 5 ms, and one begins every 20 ms.
        Seen inbox = inbox(sightings);
        assertThat(inbox.delays().quantiles().count()).isEqualTo(1);
        assertThat(inbox.delays().quantiles().max()).isEqualTo(45, within(0.1));
        assertThat(inbox.blur().quantiles().max()).isEqualTo(25, within(0.1));
        assertThat(inbox.never().sum()).isZero();
    }

    @Test
    void whatDoesNotShowInTimeNeverShowed() throws Exception {
        var sightings = sightings(_ -> false, Runnable::run);

        sightings.after(Step.CREATE, FILED, ticker.nanos());

        assertThat(inbox(sightings).never().sum()).isEqualTo(1);
        assertThat(inbox(sightings).delays().quantiles().count()).isZero();
        assertThat(ticker.nanos()).isEqualTo(1000 * MILLI);
    }

    @Test
    void aLookThatIsTurnedAwayIsCountedAndTriedAgain() throws Exception {
        var sightings =
                sightings(
                        look -> {
                            if (look == 1) {
                                throw new TurnedAway("429", Duration.ofSeconds(1));
                            }
                            return true;
                        },
                        Runnable::run);

        sightings.after(Step.CREATE, FILED, ticker.nanos());

        assertThat(inbox(sightings).turnedAway().sum()).isEqualTo(1);
        assertThat(inbox(sightings).delays().quantiles().count()).isEqualTo(1);
    }

    @Test
    void oneDossierIsLookedForAtATime() throws Exception {
        List<Runnable> looks = new ArrayList<>();
        var sightings = sightings(_ -> true, looks::add);

        sightings.after(Step.CREATE, FILED, ticker.nanos());
        sightings.after(Step.CREATE, FILED, ticker.nanos());
        assertThat(looks).hasSize(1);

        looks.removeFirst().run();
        sightings.after(Step.CREATE, FILED, ticker.nanos());
        assertThat(looks).hasSize(1);
    }

    @Test
    void nobodyLooksAfterAnotherStepOrBeforeItCounts() throws Exception {
        List<Runnable> looks = new ArrayList<>();
        var sightings = sightings(_ -> true, looks::add);

        sightings.after(Step.RESOLVE, FILED, ticker.nanos());
        sightings.end();
        sightings.after(Step.CREATE, FILED, ticker.nanos());

        assertThat(looks).isEmpty();
    }

    private interface Looks {

        boolean shows(int look) throws NoLife;
    }

    private Sightings sightings(Looks looks, Executor executor) {
        var driver =
                new SlowDriver(_ -> {}) {
                    private int look;

                    @Override
                    public boolean shows(Http http, Place place, Filed filed) throws NoLife {
                        ticker.pass(5 * MILLI);
                        return looks.shows(++look);
                    }
                };
        var sightings =
                new Sightings(
                        driver,
                        client,
                        ticker,
                        Set.of(Place.INBOX),
                        Duration.ofSeconds(1),
                        executor);
        sightings.begin();
        return sightings;
    }

    private static Seen inbox(Sightings sightings) {
        return sightings.seen().iterator().next();
    }
}
