package vn.motcua.load.report;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.load.machine.Use.ProcessUse;
import vn.motcua.load.measure.Latencies.Quantiles;
import vn.motcua.load.run.Outcome;
import vn.motcua.load.run.Outcome.Part;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One long run, and whether it stays as it began. */
public final class EnduranceReport {

    private static final double SECONDS_PER_HOUR = 3600;

    private final Outcome outcome;
    private final Table table = new Table("what", "first quarter", "last quarter", "per hour");
    private final ObjectNode trends;

    private EnduranceReport(Outcome outcome, ObjectNode json) {
        this.outcome = outcome;
        this.trends = json.putObject("trends");
    }

    public static Report of(Outcome outcome) {
        Report whole = LoadReport.of(outcome);
        var trends = new EnduranceReport(outcome, (ObjectNode) whole.json());
        return new Report(
                whole.title(),
                trends.markdown() + "\n" + whole.tables(),
                whole.json(),
                whole.isClean());
    }

    private String markdown() {
        add("lives/s", Part::livesPerSecond);
        add("life p50 ms", part -> lives(part).p50());
        add("life p99 ms", part -> lives(part).p99());
        for (String process : outcome.parts().getFirst().use().processes().keySet()) {
            add(process + " MB", part -> used(part, process).megabytes());
            add(process + " cores", part -> used(part, process).cores());
        }
        return table.markdown();
    }

    private static Quantiles lives(Part part) {
        return part.measured().lives().quantiles();
    }

    private static ProcessUse used(Part part, String process) {
        return part.use().processes().getOrDefault(process, new ProcessUse(0, 0));
    }

    private void add(String what, ToDoubleFunction<Part> value) {
        List<Part> parts = outcome.parts();
        var trend = new Trend(parts.stream().map(part -> value.applyAsDouble(part)).toList());
        double perHour = trend.slope() * SECONDS_PER_HOUR / parts.getFirst().length().toSeconds();
        table.row(what, Figures.of(trend.first()), Figures.of(trend.last()), Figures.of(perHour));
        ObjectNode json = trends.putObject(what);
        json.put("first", Figures.rounded(trend.first()));
        json.put("last", Figures.rounded(trend.last()));
        json.put("perHour", Figures.rounded(perHour));
    }
}
