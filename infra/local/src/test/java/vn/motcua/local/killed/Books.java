package vn.motcua.local.killed;

import tools.jackson.databind.JsonNode;

import vn.motcua.local.killed.Check.Expectation;
import vn.motcua.local.killed.Promises.OldFile;
import vn.motcua.local.killed.Promises.Receipt;
import vn.motcua.local.killed.Promises.TakenFile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the ledger, and the inbox as a whole, with everything that was answered. */
final class Books {

    private static final int PAGE = 200;
    private static final int NAMED = 20;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Gate gate;
    private final Promises promises;

    /** What was wrong before is not told again after every kill. */
    private final Set<String> told = new HashSet<>();

    private final Set<String> wrong = new HashSet<>();
    private Counts surplusTold = new Counts(0, 0, 0);
    private Counts surplus = surplusTold;

    Books(Gate gate, Promises promises) {
        this.gate = gate;
        this.promises = promises;
    }

    private record Counts(long report, long behindIt, long cases) {

        Counts minus(long answered) {
            return new Counts(report - answered, behindIt - answered, cases - answered);
        }
    }

    /** The report, its drill-down and the inbox count what was answered. */
    Expectation countAsAnswered() {
        return new Expectation(this, System.nanoTime(), this::miscounted);
    }

    /** Each dossier answered is in the ledger once, and none that was not. */
    Expectation holdEachOnce() {
        return new Expectation(this, System.nanoTime(), this::misplaced);
    }

    /** From now on only what is new is told. */
    void tellNoMore() {
        told.addAll(wrong);
        surplusTold = surplus;
    }

    private Optional<String> miscounted() throws InterruptedException {
        int answered = expected().size();
        var counts =
                new Counts(
                        count("lanhdao", year() + "?by=agency", "/total/total"),
                        count("lanhdao", year() + "/dossiers?size=1", "/total"),
                        count("truongphong.ktht", "/api/cases?size=1", "/total"));
        surplus = counts.minus(answered);
        return surplus.equals(surplusTold)
                ? Optional.empty()
                : Optional.of("%d were answered, but counted: %s".formatted(answered, counts));
    }

    private Optional<String> misplaced() throws InterruptedException {
        Set<String> expected = expected();
        Map<String, Integer> found = new HashMap<>();
        for (JsonNode dossier : listed()) {
            found.merge(dossier.path("code").asString(""), 1, Integer::sum);
        }
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found.keySet());
        Set<String> strange = new TreeSet<>(found.keySet());
        strange.removeAll(expected);
        Set<String> twice = new TreeSet<>(found.keySet());
        twice.removeIf(code -> found.getOrDefault(code, 0) == 1);
        String text =
                named("missing", missing)
                        + named("that nobody was answered", strange)
                        + named("more than once", twice);
        return text.isEmpty() ? Optional.empty() : Optional.of("ledger:" + text);
    }

    private String named(String how, Set<String> codes) {
        codes.removeAll(told);
        wrong.addAll(codes);
        return codes.isEmpty()
                ? ""
                : " %d %s %s".formatted(codes.size(), how, codes.stream().limit(NAMED).toList());
    }

    private List<JsonNode> listed() throws InterruptedException {
        List<JsonNode> listed = new ArrayList<>();
        JsonNode page;
        do {
            page =
                    gate.json(
                                    "lanhdao",
                                    "%s/dossiers?size=%d&page=%d"
                                            .formatted(year(), PAGE, listed.size() / PAGE))
                            .path("items");
            page.valueStream().forEach(listed::add);
        } while (page.size() == PAGE);
        return listed;
    }

    private Set<String> expected() {
        Set<String> codes = new HashSet<>();
        promises.receipts.stream().map(Receipt::code).forEach(codes::add);
        promises.files.stream().map(TakenFile::file).map(OldFile::codes).forEach(codes::addAll);
        return codes;
    }

    private long count(String account, String path, String where) throws InterruptedException {
        return gate.json(account, path).at(where).asLong(-1);
    }

    private static String year() {
        return "/api/reports/" + LocalDate.now(VIETNAM).getYear();
    }
}
