package vn.motcua.local.repair;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.Patience;
import vn.motcua.local.command.Words;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Names the dossiers that are on the log and not at intake, and has intake bring them back. */
final class LostDossierRepair {

    private static final String LOST = "/api/numbering/lost";
    private static final int SHOWN = 20;
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(20);

    private final DistrictClient district;
    private final Words words;
    private final PrintStream out;

    LostDossierRepair(DistrictClient district, Words words, PrintStream out) {
        this.district = district;
        this.words = words;
        this.out = out;
    }

    /** Whether none are left. */
    boolean run(boolean apply) throws InterruptedException {
        JsonNode lost = district.get(LOST + "?size=" + SHOWN);
        if (lost.path("total").asLong() == 0) {
            return true;
        }
        out.println(words.say("repair.lost", words.count(lost.path("total").asLong())));
        if (!apply) {
            lost.path("items").valueStream().forEach(one -> out.println("  " + said(one)));
            return false;
        }
        return restored();
    }

    private boolean restored() throws InterruptedException {
        var found = new AtomicLong();
        var last = new AtomicReference<List<JsonNode>>(List.of());
        boolean done =
                Patience.until(
                        FOLLOWED_WITHIN,
                        () -> {
                            JsonNode round = district.post(LOST + "/restoration", Map.of());
                            found.addAndGet(round.path("restored").asLong());
                            last.set(round.path("left").valueStream().toList());
                            return round.path("restored").asLong() == 0
                                    && last.get().stream().noneMatch(LostDossierRepair::waits);
                        });
        out.println(words.say("repair.restored", words.count(found.get())));
        tell(last.get());
        return done && last.get().isEmpty();
    }

    /** Intake follows the log: a code that was replaced just now is free in a moment. */
    private static boolean waits(JsonNode left) {
        return left.path("reason").asString().equals("CODE_GIVEN_AGAIN");
    }

    private void tell(List<JsonNode> left) {
        left.stream()
                .limit(SHOWN)
                .forEach(one -> {
                    out.println("  " + said(one.path("dossier")));
                    out.println("    " + words.say("repair." + one.path("reason").asString()));
                });
        if (left.size() > SHOWN) {
            out.println(words.say("repair.more", words.count(left.size() - SHOWN)));
        }
    }

    private String said(JsonNode lost) {
        return words.say(
                "repair.lost.one",
                lost.path("code").asString(),
                lost.path("id").asString(),
                lost.path("agency").asString(),
                lost.path("receivedAt").asString());
    }
}
