package vn.motcua.load.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.load.run.Outcome;
import vn.motcua.load.run.Outcome.Part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Two systems under the same load in turn: each run, the medians, and their ratios. */
public final class CompareReport {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is compared, and how it is told. */
    private static final Map<String, ToDoubleFunction<Part>> COMPARED = new LinkedHashMap<>();

    static {
        COMPARED.put("lives/s", Part::livesPerSecond);
        COMPARED.put("p50 ms", part -> part.measured().lives().quantiles().p50());
        COMPARED.put("p95 ms", part -> part.measured().lives().quantiles().p95());
        COMPARED.put("p99 ms", part -> part.measured().lives().quantiles().p99());
        COMPARED.put("p99.9 ms", part -> part.measured().lives().quantiles().p999());
        COMPARED.put("watched ms per life", part -> LoadReport.processes(part).watchedMillisEach());
    }

    private CompareReport() {}

    /**
     * Tells of runs.
     *
     * @param outcomes in the order of the runs, of one phase each; the first is of the system that
     *     the other is compared with
     */
    public static Report of(List<Outcome> outcomes) {
        String title = "systems in turn, " + outcomes.getFirst().title();
        ObjectNode json = JSON.createObjectNode();
        json.put("title", title);
        var runs = json.putArray("runs");
        List<String> headings = new ArrayList<>(List.of("run", "system", "errors"));
        headings.addAll(COMPARED.keySet());
        var table = new Table(headings.toArray(String[]::new));
        Table processes = Processes.table("run", "life");
        boolean isClean = true;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Part part = outcome.parts().getFirst();
            Report one = LoadReport.of(outcome);
            isClean &= one.isClean();
            runs.add(one.json());
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(i + 1));
            row.add(outcome.driver());
            row.add(
                    Figures.of(
                            part.measured().errorCount()
                                    + part.measured().turnedAwayCount()
                                    + outcome.errorsElsewhere()));
            COMPARED.values().forEach(value -> row.add(Figures.of(value.applyAsDouble(part))));
            table.row(row);
            LoadReport.processes(part).addTo(processes, (i + 1) + " " + outcome.driver());
        }
        addMedians(table, outcomes, json.putObject("medians"));
        return new Report(
                title, String.join("\n", table.markdown(), processes.markdown()), json, isClean);
    }

    private static void addMedians(Table table, List<Outcome> outcomes, ObjectNode json) {
        Map<String, List<Part>> systems =
                outcomes.stream()
                        .collect(
                                groupingBy(
                                        Outcome::driver,
                                        LinkedHashMap::new,
                                        mapping(outcome -> outcome.parts().getFirst(), toList())));
        systems.forEach((system, parts) -> {
            List<String> row = new ArrayList<>(List.of("median", system, ""));
            ObjectNode medians = json.putObject(system);
            COMPARED.forEach((name, value) -> {
                double median = median(parts, value);
                row.add(Figures.of(median));
                medians.put(name, Figures.rounded(median));
            });
            table.row(row);
        });
        if (systems.size() == 2) {
            List<String> names = List.copyOf(systems.keySet());
            List<String> row =
                    new ArrayList<>(
                            List.of("ratio", names.getFirst() + " / " + names.getLast(), ""));
            ObjectNode ratios = json.putObject("ratio");
            COMPARED.forEach((name, value) -> {
                double other = median(systems.getOrDefault(names.getLast(), List.of()), value);
                double own = median(systems.getOrDefault(names.getFirst(), List.of()), value);
                row.add(other == 0 ? "" : Figures.of(own / other));
                ratios.put(name, other == 0 ? 0 : Figures.rounded(own / other));
            });
            table.row(row);
        }
    }

    static double median(List<Part> parts, ToDoubleFunction<Part> value) {
        double[] sorted = parts.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
