package vn.motcua.local.deadletters;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.UnexpectedAnswer;
import vn.motcua.local.command.Words;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists what services could not take, and has them take it after all or never. Broken off, it may
 * be run again: what is settled is settled once.
 */
public final class DeadLetterCommand {

    private static final String OPERATOR = "vanhanh";
    private static final int SHOWN = 20;

    private final DistrictClient district;
    private final Words words;
    private final PrintStream out;

    public DeadLetterCommand(String gateway, Words words, PrintStream out) {
        this.district = new DistrictClient(gateway, OPERATOR, words.language());
        this.words = words;
        this.out = out;
    }

    /** Whether nothing is left that waits for somebody to decide. */
    public boolean run(Order order) throws InterruptedException {
        boolean clear = true;
        for (String service : order.services()) {
            try {
                clear &= run(service, order);
            } catch (UnexpectedAnswer refused) {
                out.println(
                        words.say("letters.failed", service, String.valueOf(refused.getMessage())));
                clear = false;
            }
        }
        return clear;
    }

    private boolean run(String service, Order order) throws InterruptedException {
        return switch (order.wish()) {
            case LIST -> order.ids().isEmpty() ? list(service, order) : open(service, order);
            case TRY -> replay(service, order, true);
            case REPLAY -> replay(service, order, false);
            case DISMISS -> dismiss(service, order);
        };
    }

    private boolean list(String service, Order order) throws InterruptedException {
        String of = order.dossiers().isEmpty() ? "" : "&dossier=" + order.dossiers().getFirst();
        JsonNode page = district.get(path(service) + "?size=" + SHOWN + of);
        long total = page.path("total").asLong();
        out.println(words.say("letters.open", service, words.count(total)));
        page.path("open")
                .properties()
                .forEach(reason ->
                        out.println(
                                "  %s: %s"
                                        .formatted(
                                                reason.getKey(),
                                                words.count(reason.getValue().asLong()))));
        page.path("items").valueStream().forEach(this::tell);
        if (total > SHOWN) {
            out.println(words.say("letters.more", words.count(total - SHOWN)));
        }
        JsonNode waiting = district.get(path(service) + "/dossiers?size=1");
        if (waiting.path("total").asLong() > 0) {
            out.println(words.say("letters.held", words.count(waiting.path("total").asLong())));
        }
        return total == 0;
    }

    private boolean open(String service, Order order) throws InterruptedException {
        for (String id : order.ids()) {
            JsonNode opened = district.get(path(service) + "/" + id);
            tell(opened.path("letter"));
            out.println(opened.path("body").asString(words.say("letters.no-body")));
        }
        return true;
    }

    private boolean replay(String service, Order order, boolean dryRun)
            throws InterruptedException {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("ids", order.ids());
        wanted.put("dossiers", order.dossiers());
        wanted.put("dryRun", dryRun);
        out.println(words.say(dryRun ? "letters.trial" : "letters.replay", service));
        boolean clear = true;
        String next;
        do {
            JsonNode round = district.post(path(service) + "/replays", wanted);
            clear &= told(round.path("outcomes"));
            next = round.path("next").asString("");
            wanted.put("after", next);
        } while (!next.isEmpty());
        return clear;
    }

    private boolean dismiss(String service, Order order) throws InterruptedException {
        JsonNode done =
                district.post(
                        path(service) + "/dismissals",
                        Map.of("ids", order.ids(), "because", order.because()));
        return told(done.path("outcomes"));
    }

    /** Whether all of them are settled. */
    private boolean told(JsonNode outcomes) {
        List<JsonNode> all = outcomes.valueStream().toList();
        if (all.isEmpty()) {
            out.println(words.say("letters.none"));
        }
        for (JsonNode one : all) {
            String result = one.path("result").asString();
            out.println(
                    "  %s  %s %s %s"
                            .formatted(
                                    one.path("id").asString(),
                                    words.say("letters." + result),
                                    one.path("reason").asString(""),
                                    one.path("text").asString(""))
                            .stripTrailing());
        }
        return all.stream().noneMatch(one -> one.path("result").asString().equals("REFUSED"));
    }

    private void tell(JsonNode letter) {
        out.println(
                words.say(
                        "letters.one",
                        letter.path("id").asString(),
                        letter.path("failedAt").asString(),
                        letter.path("dossier").asString(),
                        letter.path("sequence").asString("?"),
                        letter.path("reason").asString(),
                        letter.path("text").asString()));
    }

    private static String path(String service) {
        return "/api/dead-letters/" + service;
    }
}
