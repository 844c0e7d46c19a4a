package vn.motcua.local.demo;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.Patience;
import vn.motcua.local.command.Progress;
import vn.motcua.local.command.UnexpectedAnswer;
import vn.motcua.local.command.Words;
import vn.motcua.local.replay.Published;
import vn.motcua.local.replay.VuQuangQuarter;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Replays the published quarter through the import, closes it, prints the report that comes out of
 * the signed closing, and looks for the error in what was published.
 */
public final class Demo {

    private static final Duration TAKEN_WITHIN = Duration.ofMinutes(5);
    private static final String OPERATOR = "vanhanh";
    private static final String LEADER = "lanhdao";
    private static final String CLOSINGS = "/api/reports/closings";
    private static final String CLOSING = CLOSINGS + "/vu-quang/2021-Q1";
    private static final String PERIOD = "2021-Q1";
    private static final String REPORT = "/api/reports/2021-Q1?by=level";

    private final DistrictClient district;
    private final DistrictClient leader;
    private final Words words;
    private final PrintStream out;

    public Demo(String gateway, Words words, PrintStream out) {
        this.district = new DistrictClient(gateway, OPERATOR, words.language());
        this.leader = new DistrictClient(gateway, LEADER, words.language());
        this.words = words;
        this.out = out;
    }

    /** Whether the published figures came out, the report balances and the error was found. */
    public boolean run() throws InterruptedException {
        try {
            var quarter = VuQuangQuarter.draw();
            out.println(words.say("replay.about", words.count(quarter.dossiers())));
            takeIn(quarter);
            awaitLedger(quarter.dossiers());
            JsonNode closing = closed();
            return judge(new QuarterReport(leader.get(REPORT)), closing);
        } catch (UnexpectedAnswer failed) {
            out.println(words.say("demo-failed", String.valueOf(failed.getMessage())));
            return false;
        }
    }

    private void takeIn(VuQuangQuarter quarter) throws InterruptedException {
        String id = district.startImport(VuQuangQuarter.NAME, quarter.gzip()).path("id").asString();
        try (var progress =
                Progress.of(words.say("replay.import"), quarter.dossiers(), words, out)) {
            boolean ended =
                    Patience.until(
                            TAKEN_WITHIN,
                            () -> {
                                JsonNode now = district.get("/api/imports/" + id);
                                progress.reached(now.path("rowsRead").asLong());
                                return !now.path("state").asString().equals("RUNNING");
                            });
            if (!ended) {
                throw new UnexpectedAnswer("Import " + id + " goes on and on");
            }
        }
        JsonNode taken = district.get("/api/imports/" + id);
        out.println(
                words.say(
                        "replay.taken",
                        words.count(taken.path("accepted").asLong()),
                        words.count(taken.path("unchanged").asLong()),
                        words.count(taken.path("rejected").asLong())));
        if (!taken.path("state").asString().equals("DONE")
                || taken.path("rejected").asLong() != 0) {
            throw new UnexpectedAnswer(taken.toString());
        }
    }

    /** Until the ledger has counted every dossier and shows what it counted. */
    private void awaitLedger(int dossiers) throws InterruptedException {
        try (var progress = Progress.of(words.say("replay.ledger"), dossiers, words, out)) {
            boolean visible =
                    Patience.until(
                            TAKEN_WITHIN,
                            () -> {
                                JsonNode status = district.get("/api/reports/status");
                                long counted = status.path("dossiers").asLong();
                                progress.reached(Math.min(counted, dossiers));
                                return counted >= dossiers && status.path("lag").asLong(-1) == 0;
                            });
            if (!visible) {
                throw new UnexpectedAnswer(district.get("/api/reports/status").toString());
            }
        }
    }

    /** The closing of the quarter, which is closed now unless it was before. */
    private JsonNode closed() throws InterruptedException {
        boolean before =
                leader.get(CLOSINGS + "?size=200")
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("content").path("subject").path("period"))
                        .anyMatch(period -> period.asString().equals(PERIOD));
        return before ? leader.get(CLOSING) : leader.post(CLOSINGS, Map.of("period", PERIOD));
    }

    /** Says what was signed; the report must come from it, and every check of it hold. */
    private boolean sealed(QuarterReport report, JsonNode closing) throws InterruptedException {
        JsonNode content = closing.path("content");
        out.println(
                words.say(
                        "closed.signed",
                        words.count(content.path("evidence").path("dossiers").asLong()),
                        content.path("approval").path("closedBy").asString(),
                        content.path("approval").path("closedAt").asString()));
        out.println("  SHA-256 " + closing.path("hash").asString());
        out.println("  Ed25519 " + closing.path("keyFingerprint").asString());
        boolean holds =
                report.comesFrom(closing.path("hash").asString())
                        && leader.get(CLOSING + "/verification").path("holds").asBoolean();
        out.println(words.say(holds ? "closed.verified" : "closed.not-verified"));
        return holds;
    }

    private boolean judge(QuarterReport report, JsonNode closing) throws InterruptedException {
        out.println();
        out.println(words.say("report.title"));
        out.println(report.table(words));
        report.identities().forEach(out::println);
        boolean asPublished = report.isAsPublished();
        boolean balances = report.balances();
        out.println(words.say(balances ? "report.balances" : "report.does-not-balance"));
        out.println(words.say(asPublished ? "report.as-published" : "report.not-as-published"));
        boolean sealed = sealed(report, closing);
        out.println();
        boolean found = checkPublished(report.total());
        out.println();
        return asPublished && balances && sealed && found;
    }

    /** Lets the ledger's own check find what is wrong with the published figures. */
    private boolean checkPublished(long trueTotal) throws InterruptedException {
        JsonNode check =
                district.post(
                        "/api/reports/check",
                        Map.of(
                                "carriedOver", Published.CARRIED_OVER,
                                "received", Published.RECEIVED,
                                "total", Published.TOTAL,
                                "resolved", Published.RESOLVED));
        List<JsonNode> broken =
                check.path("identities")
                        .valueStream()
                        .filter(identity -> !identity.path("holds").asBoolean())
                        .toList();
        out.println(
                words.say(
                        "published.figures",
                        words.count(Published.CARRIED_OVER),
                        words.count(Published.RECEIVED),
                        words.count(Published.TOTAL),
                        words.count(Published.RESOLVED)));
        broken.forEach(identity -> out.println("✗ " + identity.path("text").asString()));
        long missing = trueTotal - Published.TOTAL;
        boolean found =
                broken.size() == 1
                        && Math.abs(broken.getFirst().path("difference").asLong()) == missing;
        out.println(
                found
                        ? words.say(
                                "published.short",
                                words.count(Published.TOTAL),
                                words.count(missing),
                                words.count(Published.CARRIED_OVER),
                                words.count(Published.RECEIVED),
                                words.count(trueTotal))
                        : words.say("published.not-found"));
        return found;
    }
}
