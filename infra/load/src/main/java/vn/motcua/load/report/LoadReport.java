package vn.motcua.load.report;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.load.driver.Step;
import vn.motcua.load.measure.Latencies;
import vn.motcua.load.measure.Latencies.Quantiles;
import vn.motcua.load.measure.Measured;
import vn.motcua.load.measure.Seen;
import vn.motcua.load.run.Outcome;
import vn.motcua.load.run.Outcome.Part;
import vn.motcua.load.run.Sightings;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run under load, as tables and as JSON. */
public final class LoadReport {

    /** With more phases than that, steps are told of all together. */
    private static final int PHASES_WITH_STEPS = 8;

    private static final JsonMapper JSON = new JsonMapper();

    private final Outcome outcome;

    private LoadReport(Outcome outcome) {
        this.outcome = outcome;
    }

    public static Report of(Outcome outcome) {
        return new LoadReport(outcome).report();
    }

    private Report report() {
        List<String> blocks = new ArrayList<>();
        blocks.add(lives().markdown());
        blocks.add(steps().markdown());
        blocks.add(processes().markdown());
        if (!outcome.seen().isEmpty()) {
            blocks.add(seen());
        }
        blocks.add(mishaps());
        boolean isClean =
                outcome.errorsElsewhere() == 0
                        && outcome.parts().stream()
                                .map(Part::measured)
                                .allMatch(part ->
                                        part.errorCount() == 0
                                                && part.turnedAwayCount() == 0
                                                && part.notStartedCount() == 0)
                        && outcome.seen().stream().allMatch(seen -> seen.never().sum() == 0);
        return new Report(title(), String.join("\n", blocks), json(), isClean);
    }

    private String title() {
        return outcome.driver() + ", " + outcome.title();
    }

    private Table lives() {
        var table =
                table(
                        List.of("phase", "lives", "lives/s", "errors", "turned away", "not begun"),
                        Figures.LATENCIES);
        for (Part part : outcome.parts()) {
            Measured measured = part.measured();
            table.row(
                    joined(
                            List.of(
                                    part.phase().name(),
                                    Figures.of(measured.lifeCount()),
                                    Figures.of(part.livesPerSecond()),
                                    Figures.of(measured.errorCount()),
                                    Figures.of(measured.turnedAwayCount()),
                                    Figures.of(measured.notStartedCount())),
                            Figures.latencies(measured.lives().quantiles())));
        }
        return table;
    }

    private Table steps() {
        var table = table(List.of("phase", "step", "answers"), Figures.LATENCIES);
        if (outcome.parts().size() <= PHASES_WITH_STEPS) {
            for (Part part : outcome.parts()) {
                for (Step step : Step.values()) {
                    addStep(table, part.phase().name(), step, part.measured().latencies(step));
                }
            }
        } else {
            for (Step step : Step.values()) {
                var all = new Latencies();
                outcome.parts().forEach(part -> all.addAll(part.measured().latencies(step)));
                addStep(table, "all", step, all);
            }
        }
        return table;
    }

    private static void addStep(Table table, String phase, Step step, Latencies latencies) {
        Quantiles of = latencies.quantiles();
        table.row(
                joined(List.of(phase, step.word(), Figures.of(of.count())), Figures.latencies(of)));
    }

    private Table processes() {
        Table table = Processes.table("phase", "life");
        outcome.parts().forEach(part -> processes(part).addTo(table, part.phase().name()));
        return table;
    }

    static Processes processes(Part part) {
        return new Processes(part.use(), part.pauses(), part.measured().lifeCount());
    }

    private String seen() {
        var table =
                table(
                        List.of("answered → seen in", "seen", "never", "looks turned away"),
                        joined(Figures.LATENCIES, List.of("blur p99 ms")));
        for (Seen one : outcome.seen()) {
            Quantiles of = one.delays().quantiles();
            table.row(
                    joined(
                            List.of(
                                    "%s → %s"
                                            .formatted(
                                                    one.place().after().word(), one.place().word()),
                                    Figures.of(of.count()),
                                    Figures.of(one.never().sum()),
                                    Figures.of(one.turnedAway().sum())),
                            Figures.latencies(of),
                            List.of(Figures.of(one.blur().quantiles().p99()))));
        }
        return table.markdown()
                + "\nLooked for every %d ms, one dossier at a time in each place; it was there at some moment of the blur before it was seen.\n"
                        .formatted(Sightings.INTERVAL.toMillis());
    }

    /** What went wrong by kind; and how well the load generator kept its own time. */
    private String mishaps() {
        SortedMap<String, Long> kinds = new TreeMap<>();
        var late = new Latencies();
        for (Part part : outcome.parts()) {
            part.measured().errors().forEach((kind, n) -> kinds.merge(kind, n, Long::sum));
            part.measured()
                    .turnedAway()
                    .forEach((kind, n) -> kinds.merge(kind + " (turned away)", n, Long::sum));
            late.addAll(part.measured().late());
        }
        var text = new StringBuilder();
        if (!kinds.isEmpty()) {
            var table = new Table("what went wrong", "how often");
            kinds.forEach((kind, n) -> table.row(kind, Figures.of(n)));
            text.append(table.markdown()).append('\n');
        }
        text.append(
                "Errors in the warm-up or after the end: %d.".formatted(outcome.errorsElsewhere()));
        Quantiles began = late.quantiles();
        if (began.count() > 0) {
            text.append(
                    " Lives began after they were due: p99 %s ms, at most %s ms."
                            .formatted(Figures.of(began.p99()), Figures.of(began.max())));
        }
        return text.append('\n').toString();
    }

    private ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("title", title());
        json.put("driver", outcome.driver());
        json.put("errorsElsewhere", outcome.errorsElsewhere());
        var phases = json.putArray("phases");
        for (Part part : outcome.parts()) {
            phases.add(json(part));
        }
        ObjectNode seen = json.putObject("seen");
        for (Seen one : outcome.seen()) {
            ObjectNode place = quantiles(one.delays());
            place.put("never", one.never().sum());
            place.put("turnedAway", one.turnedAway().sum());
            place.set("blurMs", quantiles(one.blur()));
            seen.set(one.place().word(), place);
        }
        return json;
    }

    private static ObjectNode json(Part part) {
        Measured measured = part.measured();
        ObjectNode json = JSON.createObjectNode();
        json.put("phase", part.phase().name());
        json.put("rate", part.phase().rate());
        json.put("seconds", part.length().toMillis() / 1000.0);
        json.put("lives", measured.lifeCount());
        json.put("livesPerSecond", Figures.rounded(part.livesPerSecond()));
        json.put("requests", measured.requestCount());
        json.put("notBegun", measured.notStartedCount());
        ObjectNode errors = json.putObject("errors");
        measured.errors().forEach(errors::put);
        ObjectNode turnedAway = json.putObject("turnedAway");
        measured.turnedAway().forEach(turnedAway::put);
        ObjectNode latencies = json.putObject("latencyMs");
        latencies.set("life", quantiles(measured.lives()));
        for (Step step : Step.values()) {
            latencies.set(step.word(), quantiles(measured.latencies(step)));
        }
        processes(part).addTo(json);
        return json;
    }

    private static ObjectNode quantiles(Latencies latencies) {
        Quantiles of = latencies.quantiles();
        ObjectNode json = JSON.createObjectNode();
        json.put("n", of.count());
        json.put("p50", Figures.rounded(of.p50()));
        json.put("p95", Figures.rounded(of.p95()));
        json.put("p99", Figures.rounded(of.p99()));
        json.put("p999", Figures.rounded(of.p999()));
        json.put("max", Figures.rounded(of.max()));
        return json;
    }

    private static Table table(List<String> first, List<String> then) {
        return new Table(joined(first, then).toArray(String[]::new));
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
