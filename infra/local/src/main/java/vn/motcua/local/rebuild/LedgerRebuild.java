package vn.motcua.local.rebuild;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.Patience;
import vn.motcua.local.command.Progress;
import vn.motcua.local.command.UnexpectedAnswer;
import vn.motcua.local.command.Words;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays all events into a second ledger beside the live one and compares the two. An equal one is
 * discarded; one that differs waits for a decision. Interrupted here, it goes on in the district,
 * and the next call follows it.
 */
public final class LedgerRebuild {

    /** What becomes of the rebuilt ledger. */
    public enum Decision {
        /** Discarded when it is equal; left standing when it differs. */
        BY_RESULT,
        SWITCH,
        /** Discarded as it stands, without waiting for anything. */
        DISCARD
    }

    private static final String OPERATOR = "vanhanh";
    private static final String REBUILDS = "/api/reports/rebuilds";
    private static final Duration ANY_TIME = Duration.ofDays(7);
    private static final int SHOWN = 20;

    private final DistrictClient district;
    private final Words words;
    private final PrintStream out;

    public LedgerRebuild(String gateway, Words words, PrintStream out) {
        this.district = new DistrictClient(gateway, OPERATOR, words.language());
        this.words = words;
        this.out = out;
    }

    /** Whether the rebuilt ledger was equal, or what was decided has been done. */
    public boolean run(Decision decision) throws InterruptedException {
        try {
            return switch (decision) {
                case DISCARD -> discard();
                case BY_RESULT, SWITCH -> compareAnd(decision);
            };
        } catch (UnexpectedAnswer refused) {
            out.println(words.say("rebuild.refused", String.valueOf(refused.getMessage())));
            return false;
        }
    }

    private boolean discard() throws InterruptedException {
        Optional<JsonNode> standing = standing();
        if (standing.isEmpty()) {
            out.println(words.say("rebuild.none"));
            return false;
        }
        end(standing.get(), "discard", "rebuild.discarded");
        return true;
    }

    private boolean compareAnd(Decision decision) throws InterruptedException {
        JsonNode begun = standing().orElse(null);
        if (begun == null) {
            begun = district.post(REBUILDS, Map.of());
        }
        out.println(words.say("rebuild.about", begun.path("generation").asInt()));
        JsonNode live = district.get("/api/reports/status");
        follow("rebuild.replay", "REPLAYING", live.path("eventsCounted"), "eventsCounted");
        follow("rebuild.compare", "COMPARING", live.path("dossiers"), "dossiersCompared");
        JsonNode compared = status();
        tell(compared);
        boolean equal = compared.path("phase").asString().equals("EQUAL");
        boolean different = compared.path("phase").asString().equals("DIFFERENT");
        if (decision == Decision.SWITCH && (equal || different)) {
            end(compared, "switch", "rebuild.switched");
            return true;
        }
        if (equal) {
            end(compared, "discard", "rebuild.discarded");
        } else {
            out.println(words.say("rebuild.decide"));
        }
        return equal;
    }

    /** Until that phase is over. */
    private void follow(String task, String phase, JsonNode goal, String reached)
            throws InterruptedException {
        try (var progress = Progress.of(words.say(task), goal.asLong(), words, out)) {
            Patience.until(
                    ANY_TIME,
                    () -> {
                        JsonNode now = status();
                        progress.reached(now.path(reached).asLong());
                        return !now.path("phase").asString().equals(phase);
                    });
        }
    }

    private void tell(JsonNode compared) {
        Duration took =
                Duration.between(
                        Instant.parse(compared.path("begunAt").asString()),
                        Instant.parse(compared.path("comparedAt").asString()));
        out.println(
                words.say(
                        "rebuild.took",
                        words.count(compared.path("eventsCounted").asLong()),
                        words.count(compared.path("dossiersCompared").asLong()),
                        words.count(took.toSeconds())));
        List<JsonNode> differences = compared.path("differences").valueStream().toList();
        out.println(
                switch (compared.path("phase").asString()) {
                    case "EQUAL" -> words.say("rebuild.equal");
                    case "DIFFERENT" ->
                            words.say("rebuild.different", words.count(differences.size()));
                    default -> words.say("rebuild.failed", compared.path("failure").asString());
                });
        differences.stream()
                .limit(SHOWN)
                .forEach(one ->
                        out.printf(
                                "  ✗ %s %s%n    %s%n    %s%n",
                                words.say("rebuild." + one.path("kind").asString()),
                                one.path("id").asString(),
                                words.say("rebuild.live", one.path("live")),
                                words.say("rebuild.rebuilt", one.path("rebuilt"))));
    }

    private void end(JsonNode status, String how, String said) throws InterruptedException {
        int generation = status.path("generation").asInt();
        district.post("%s/%d/%s".formatted(REBUILDS, generation, how), Map.of());
        out.println(words.say(said, generation));
    }

    /** The one beside the live ledger. */
    private Optional<JsonNode> standing() throws InterruptedException {
        return district.find(REBUILDS).filter(one -> !one.path("endedAt").isString());
    }

    private JsonNode status() throws InterruptedException {
        return district.get(REBUILDS);
    }
}
