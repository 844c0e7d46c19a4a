package vn.motcua.load.run;

import vn.motcua.load.driver.Driver;
import vn.motcua.load.driver.Http;
import vn.motcua.load.driver.Place;
import vn.motcua.load.machine.Proc;
import vn.motcua.load.machine.Watch;
import vn.motcua.load.machine.Watch.Mark;
import vn.motcua.load.run.Book.Chapter;
import vn.motcua.load.run.Outcome.Part;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Puts a system under load while processes are watched. */
public final class Runner {

    private static final Duration SHOWS_WITHIN = Duration.ofSeconds(30);
    private static final int PREFIXES = 36 * 36 * 36 * 36 * 36;

    private final Proc proc;
    private final Map<String, Long> watched;
    private final Ticker ticker = Ticker.ofTheMachine();
    private final SecureRandom random = new SecureRandom();

    /**
     * Watches the same processes in every run.
     *
     * @param watched process ids by name
     */
    public Runner(Proc proc, Map<String, Long> watched) {
        this.proc = proc;
        this.watched = new LinkedHashMap<>(watched);
    }

    /**
     * Runs it to its end.
     *
     * @param places where is looked for what was done
     */
    public Outcome run(Driver driver, Profile profile, Set<Place> places)
            throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = Http.client();
                Watch watch = Watch.over(proc, watched)) {
            var sightings = new Sightings(driver, client, ticker, places, SHOWS_WITHIN, executor);
            var life = new Life(driver, client, ticker, sightings);
            var loop = new Loop(life, ticker, executor, newPrefix());
            var book = new Book(profile.phases(), ticker.nanos());
            var marks =
                    CompletableFuture.supplyAsync(() -> marks(watch, book, sightings), executor);
            loop.run(profile, book);
            sightings.end();
            return new Outcome(
                    driver.name(),
                    profile.title(),
                    parts(book, watch, marks.join()),
                    sightings.seen(),
                    book.errorsElsewhere());
        }
    }

    /** What was used by the beginning and by the end of all that counts. */
    private List<Mark> marks(Watch watch, Book book, Sightings sightings) {
        List<Mark> marks = new ArrayList<>();
        try {
            ticker.await(book.counted().getFirst().from());
            sightings.begin();
            marks.add(watch.mark());
            for (Chapter chapter : book.counted()) {
                ticker.await(chapter.to());
                marks.add(watch.mark());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return marks;
    }

    private static List<Part> parts(Book book, Watch watch, List<Mark> marks) {
        List<Part> parts = new ArrayList<>();
        List<Chapter> counted = book.counted();
        for (int i = 0; i < counted.size(); i++) {
            Chapter chapter = counted.get(i);
            parts.add(
                    new Part(
                            chapter.phase(),
                            chapter.length(),
                            chapter.measured(),
                            watch.use(marks.get(i), marks.get(i + 1)),
                            watch.pauses(marks.get(i), marks.get(i + 1))));
        }
        return parts;
    }

    private String newPrefix() {
        return "L" + Integer.toString(random.nextInt(PREFIXES), 36);
    }
}
