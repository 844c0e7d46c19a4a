package vn.motcua.local.repair;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.Patience;
import vn.motcua.local.command.UnexpectedAnswer;
import vn.motcua.local.command.Words;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes each code that two citizens have from the one who got it later: that dossier gets a code of
 * its own, by an event on the log. Then brings back the dossiers that intake has lost. Broken off,
 * it may be run again: what is done is not done twice.
 */
public final class CodeRepair {

    private static final String OPERATOR = "vanhanh";
    private static final String DOUBLED = "/api/reports/codes/doubled";
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);
    private static final int PAGE = 200;

    private final DistrictClient district;
    private final Words words;
    private final PrintStream out;

    public CodeRepair(String gateway, Words words, PrintStream out) {
        this.district = new DistrictClient(gateway, OPERATOR, words.language());
        this.words = words;
        this.out = out;
    }

    /**
     * Lists what is wrong, and puts it right when asked to.
     *
     * @return whether nothing is left to do
     */
    public boolean run(boolean apply) throws InterruptedException {
        try {
            List<JsonNode> doubled = doubled();
            if (doubled.isEmpty()) {
                out.println(words.say("repair.none"));
            } else {
                out.println(words.say("repair.doubled", words.count(doubled.size())));
            }
            int recoded = 0;
            int left = 0;
            for (JsonNode one : doubled) {
                int given = repair(one, apply);
                recoded += given;
                left += one.path("dossiers").size() - 1 - given;
            }
            if (recoded > 0 && !seen(left)) {
                out.println(words.say("repair.not-seen"));
                return false;
            }
            boolean found = new LostDossierRepair(district, words, out).run(apply);
            if (!apply && (!doubled.isEmpty() || !found)) {
                out.println(words.say("repair.dry-run"));
            }
            return left == 0 && found;
        } catch (UnexpectedAnswer refused) {
            out.println(words.say("repair.refused", String.valueOf(refused.getMessage())));
            return false;
        }
    }

    /** How many of the dossiers of one code have been given another one. */
    private int repair(JsonNode doubled, boolean apply) throws InterruptedException {
        String code = doubled.path("code").asString();
        out.println(code);
        List<JsonNode> dossiers = doubled.path("dossiers").valueStream().toList();
        out.println("  " + said("repair.keeps", dossiers.getFirst()));
        int recoded = 0;
        for (JsonNode later : dossiers.subList(1, dossiers.size())) {
            out.println("  " + said("repair.later", later));
            recoded += recoded(code, later.path("id").asString(), apply) ? 1 : 0;
        }
        return recoded;
    }

    private boolean recoded(String code, String id, boolean apply) throws InterruptedException {
        try {
            district.get("/api/cases/" + id);
            if (!apply) {
                out.println("    " + words.say("repair.would"));
                return false;
            }
            String fresh =
                    district.post("/api/numbering/recodings", Map.of("dossier", id, "code", code))
                            .path("newCode")
                            .asString();
            district.post(
                    "/api/cases/%s/recoding".formatted(id),
                    Map.of(
                            "oldCode", code,
                            "newCode", fresh,
                            "reason", words.say("repair.reason")));
            out.println("    " + words.say("repair.recoded", fresh));
            return true;
        } catch (UnexpectedAnswer refused) {
            out.println("    " + why(refused));
            return false;
        }
    }

    private String why(UnexpectedAnswer refused) {
        return switch (refused.problem()) {
            case "unknown-case" -> words.say("repair.no-case");
            case "unknown-dossier-id" -> words.say("repair.no-dossier");
            default -> words.say("repair.refused", String.valueOf(refused.getMessage()));
        };
    }

    private String said(String key, JsonNode dossier) {
        return words.say(
                key,
                dossier.path("id").asString(),
                dossier.path("agency").asString(),
                dossier.path("receivedAt").asString(),
                dossier.path("recordedAt").asString());
    }

    /** Whether the ledger shows soon that no more are doubled than could not be put right. */
    private boolean seen(int left) throws InterruptedException {
        return Patience.until(
                SEEN_WITHIN,
                () -> district.get(DOUBLED + "?size=1").path("total").asLong() <= left);
    }

    private List<JsonNode> doubled() throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            int next = all.size() / PAGE;
            page = district.get(DOUBLED + "?size=%d&page=%d".formatted(PAGE, next));
            page.path("items").valueStream().forEach(all::add);
        } while (page.path("items").size() == PAGE);
        return all;
    }
}
