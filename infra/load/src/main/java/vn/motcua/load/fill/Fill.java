package vn.motcua.load.fill;

import tools.jackson.databind.JsonNode;

import vn.motcua.load.driver.Http;
import vn.motcua.load.driver.NoLife;
import vn.motcua.load.driver.NoLife.WrongAnswer;
import vn.motcua.load.machine.Watch;
import vn.motcua.load.run.Ticker;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Imports file after file as an operator would, and waits until the ledger has counted them. */
public final class Fill {

    private static final String OPERATOR = "vanhanh";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration FOR_A_FILE = Duration.ofMinutes(10);
    private static final Duration FOR_THE_LEDGER = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final String base;
    private final Rows rows;
    private final Ticker ticker;
    private final PrintStream progress;

    public Fill(String base, Rows rows, Ticker ticker, PrintStream progress) {
        this.base = base;
        this.rows = rows;
        this.ticker = ticker;
        this.progress = progress;
    }

    /**
     * Takes in so many dossiers. Those that an earlier fill took are unchanged.
     *
     * @param perFile how many rows a file has
     */
    public Filled run(long dossiers, long perFile, Watch watch)
            throws NoLife, InterruptedException {
        try (HttpClient client = Http.client()) {
            var http = new Http(client);
            long before = status(http).path("dossiers").asLong();
            var from = watch.mark();
            long began = ticker.nanos();
            long accepted = 0;
            long unchanged = 0;
            long rejected = 0;
            for (long row = 0; row < dossiers; row += perFile) {
                JsonNode taken = take(http, row, Math.min(perFile, dossiers - row));
                accepted += taken.path("accepted").asLong();
                unchanged += taken.path("unchanged").asLong();
                rejected += taken.path("rejected").asLong();
                progress.printf(
                        "%,d taken, %,d unchanged, %,d rejected after %.0f s%n",
                        accepted, unchanged, rejected, secondsSince(began));
            }
            double imported = secondsSince(began);
            awaitCounted(http, before + accepted);
            double counted = secondsSince(began);
            var to = watch.mark();
            return new Filled(
                    accepted,
                    unchanged,
                    rejected,
                    imported,
                    counted,
                    watch.use(from, to),
                    watch.pauses(from, to));
        }
    }

    /** One file, until it has ended. */
    private JsonNode take(Http http, long row, long count) throws NoLife, InterruptedException {
        String name = "fill-%d.csv".formatted(row);
        var upload =
                Http.request(base + "/api/imports?name=" + name, OPERATOR, OPERATOR)
                        .timeout(FOR_A_FILE)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(rows.file(row, count)));
        String id = http.send(upload, ACCEPTED).json().path("id").asString();
        long deadline = ticker.nanos() + FOR_A_FILE.toNanos();
        while (true) {
            JsonNode now = get(http, "/api/imports/" + id);
            String state = now.path("state").asString("");
            if (state.equals("DONE")) {
                return now;
            }
            if (!state.equals("RUNNING") || ticker.nanos() - deadline > 0) {
                throw new WrongAnswer("import %s: %s".formatted(name, now));
            }
            pause();
        }
    }

    private void awaitCounted(Http http, long dossiers) throws NoLife, InterruptedException {
        long deadline = ticker.nanos() + FOR_THE_LEDGER.toNanos();
        JsonNode now = status(http);
        while (now.path("dossiers").asLong() < dossiers || now.path("lag").asLong(-1) != 0) {
            if (ticker.nanos() - deadline > 0) {
                throw new WrongAnswer("the ledger is behind: " + now);
            }
            pause();
            now = status(http);
        }
    }

    private JsonNode status(Http http) throws NoLife, InterruptedException {
        return get(http, "/api/reports/status");
    }

    private JsonNode get(Http http, String path) throws NoLife, InterruptedException {
        return http.send(Http.request(base + path, OPERATOR, OPERATOR), OK).json();
    }

    private void pause() throws InterruptedException {
        ticker.await(ticker.nanos() + PAUSE.toNanos());
    }

    private double secondsSince(long nanos) {
        return (ticker.nanos() - nanos) / 1e9;
    }
}
