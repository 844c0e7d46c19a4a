package vn.motcua.load.run;

import vn.motcua.load.driver.Driver;
import vn.motcua.load.driver.Filed;
import vn.motcua.load.driver.Http;
import vn.motcua.load.driver.NoLife;
import vn.motcua.load.driver.NoLife.TurnedAway;
import vn.motcua.load.driver.Place;
import vn.motcua.load.driver.Step;
import vn.motcua.load.measure.Seen;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Looks where people look until it shows what was done. In each place one dossier is looked for at
 * a time: more would be a load of their own.
 */
public final class Sightings {

    /** How often is looked; what an answer takes longer than that delays the next look. */
    public static final Duration INTERVAL = Duration.ofMillis(20);

    private final Driver driver;
    private final HttpClient client;
    private final Ticker ticker;
    private final Executor executor;
    private final Duration patience;
    private final Map<Place, Seen> seen = new EnumMap<>(Place.class);
    private final Map<Place, Semaphore> free = new EnumMap<>(Place.class);
    private volatile boolean open;

    /**
     * Sightings that are counted from {@link #begin} on.
     *
     * @param places where to look; nowhere costs nothing
     * @param patience after which something is said never to have shown
     * @param executor on which is looked
     */
    public Sightings(
            Driver driver,
            HttpClient client,
            Ticker ticker,
            Set<Place> places,
            Duration patience,
            Executor executor) {
        this.driver = driver;
        this.client = client;
        this.ticker = ticker;
        this.executor = executor;
        this.patience = patience;
        for (Place place : places) {
            seen.put(place, new Seen(place));
            free.put(place, new Semaphore(1));
        }
    }

    void begin() {
        open = true;
    }

    /** No more are begun; those that are looked for are waited for. */
    void end() throws InterruptedException {
        open = false;
        for (Semaphore one : free.values()) {
            one.acquire();
        }
    }

    /** What was seen, by place. */
    public Collection<Seen> seen() {
        return List.copyOf(seen.values());
    }

    void after(Step step, Filed filed, long answered) {
        if (!open) {
            return;
        }
        for (Seen one : seen.values()) {
            Semaphore place = free.get(one.place());
            if (one.place().after() == step && place != null && place.tryAcquire()) {
                executor.execute(() -> {
                    try {
                        look(one, filed, answered);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    } finally {
                        place.release();
                    }
                });
            }
        }
    }

    private void look(Seen one, Filed filed, long answered) throws InterruptedException {
        var http = new Http(client);
        long lastInVain = answered;
        while (ticker.nanos() - answered < patience.toNanos()) {
            long began = ticker.nanos();
            if (isThere(http, one, filed)) {
                long now = ticker.nanos();
                one.delays().add(now - answered);
                one.blur().add(now - lastInVain);
                return;
            }
            lastInVain = began;
            ticker.await(began + INTERVAL.toNanos());
        }
        one.never().increment();
    }

    private boolean isThere(Http http, Seen one, Filed filed) throws InterruptedException {
        try {
            return driver.shows(http, one.place(), filed);
        } catch (TurnedAway busy) {
            one.turnedAway().increment();
            return false;
        } catch (NoLife notYet) {
            return false;
        }
    }
}
