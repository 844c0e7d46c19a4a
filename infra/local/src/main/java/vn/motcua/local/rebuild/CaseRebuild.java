package vn.motcua.local.rebuild;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.Patience;
import vn.motcua.local.command.Progress;
import vn.motcua.local.command.UnexpectedAnswer;
import vn.motcua.local.command.Words;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/**
 * Makes all cases anew from the log, beside those that are worked on, and tells how they differ; on
 * request it mends those that do.
 */
public final class CaseRebuild {

    private static final String OPERATOR = "vanhanh";
    private static final String REBUILDS = "/api/cases/rebuilds";
    private static final Duration ANY_TIME = Duration.ofDays(7);
    private static final int SHOWN = 20;

    private final DistrictClient district;
    private final Words words;
    private final PrintStream out;

    public CaseRebuild(String gateway, Words words, PrintStream out) {
        this.district = new DistrictClient(gateway, OPERATOR, words.language());
        this.words = words;
        this.out = out;
    }

    /** Whether the cases are now what the log makes of them. */
    public boolean run(boolean dryRun) throws InterruptedException {
        try {
            JsonNode begun = district.post(REBUILDS, Map.of("dryRun", dryRun));
            out.println(words.say("cases.about"));
            follow(begun.path("begunAt").asString());
            return tell(district.get(REBUILDS));
        } catch (UnexpectedAnswer refused) {
            out.println(words.say("cases.refused", String.valueOf(refused.getMessage())));
            return false;
        }
    }

    private void follow(String begunAt) throws InterruptedException {
        Patience.until(
                ANY_TIME,
                () -> district.get(REBUILDS).path("eventsOnLog").asLong() > 0 || isOver(begunAt));
        long goal = district.get(REBUILDS).path("eventsOnLog").asLong();
        try (var progress = Progress.of(words.say("cases.read"), goal, words, out)) {
            Patience.until(
                    ANY_TIME,
                    () -> {
                        progress.reached(district.get(REBUILDS).path("eventsRead").asLong());
                        return isOver(begunAt);
                    });
        }
    }

    private boolean isOver(String begunAt) throws InterruptedException {
        JsonNode now = district.get(REBUILDS);
        return now.path("begunAt").asString().equals(begunAt) && now.path("endedAt").isString();
    }

    private boolean tell(JsonNode status) {
        String different = words.count(status.path("different").asLong());
        String mended = words.count(status.path("mended").asLong());
        out.println(
                words.say(
                        "cases.took",
                        words.count(status.path("eventsRead").asLong()),
                        words.count(status.path("casesCompared").asLong())));
        String phase = status.path("phase").asString();
        out.println(
                switch (phase) {
                    case "EQUAL" -> words.say("cases.equal");
                    case "DIFFERENT" -> words.say("cases.different", different);
                    case "MENDED" -> words.say("cases.mended", different, mended);
                    default -> words.say("cases.failed", status.path("failure").asString());
                });
        status.path("differences")
                .valueStream()
                .limit(SHOWN)
                .forEach(one ->
                        out.printf(
                                "  ✗ %s %s %s%n",
                                one.path("id").asString(),
                                words.say("cases." + one.path("kind").asString()),
                                String.join(
                                        ", ",
                                        one.path("parts")
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList())));
        if (phase.equals("DIFFERENT")) {
            out.println(words.say("cases.decide"));
        }
        return phase.equals("EQUAL") || (phase.equals("MENDED") && mended.equals(different));
    }
}
