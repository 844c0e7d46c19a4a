package vn.motcua.load.report;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.load.machine.Pauses;
import vn.motcua.load.machine.Use;
import vn.motcua.load.machine.Use.ProcessUse;

import java.util.Map;

/**
 * What was used while something was done so many times.
 *
 * @param done lives, or dossiers
 */
record Processes(Use use, Map<String, Pauses> pauses, long done) {

    static Table table(String phase, String each) {
        return new Table(
                phase,
                "process",
                "cores",
                "ms per " + each,
                "resident MB",
                "collections",
                "ms in them",
                "longest ms");
    }

    void addTo(Table table, String phase) {
        use.processes()
                .forEach((name, used) -> {
                    Pauses collected = pauses.get(name);
                    table.row(
                            phase,
                            name,
                            Figures.of(used.cores()),
                            Figures.of(millisEach(name)),
                            Figures.of(used.megabytes()),
                            collected == null ? "" : Figures.of(collected.count()),
                            collected == null ? "" : Figures.of(collected.totalMillis()),
                            collected == null ? "" : Figures.of(collected.longestMillis()));
                });
        addRest(table, phase, "(other)", use.other());
        addRest(table, phase, "(idle)", use.idle());
        addRest(table, phase, "(stolen)", use.stolen());
    }

    /** Processor time of all that were watched but the load itself, for each. */
    double watchedMillisEach() {
        return use.processes().keySet().stream()
                .filter(name -> !name.equals("load"))
                .mapToDouble(this::millisEach)
                .sum();
    }

    void addTo(ObjectNode json) {
        ObjectNode processes = json.putObject("processes");
        use.processes().forEach((name, used) -> addTo(processes.putObject(name), name, used));
        json.put("coresOther", Figures.rounded(use.other()));
        json.put("coresIdle", Figures.rounded(use.idle()));
        json.put("coresWaiting", Figures.rounded(use.waiting()));
        json.put("coresStolen", Figures.rounded(use.stolen()));
    }

    private void addTo(ObjectNode json, String name, ProcessUse used) {
        json.put("cores", Figures.rounded(used.cores()));
        json.put("msEach", Figures.rounded(millisEach(name)));
        json.put("residentMb", Figures.rounded(used.megabytes()));
        Pauses collected = pauses.get(name);
        if (collected != null) {
            json.put("collections", collected.count());
            json.put("collectionMs", Figures.rounded(collected.totalMillis()));
            json.put("longestCollectionMs", Figures.rounded(collected.longestMillis()));
        }
    }

    private double millisEach(String process) {
        ProcessUse used = use.processes().get(process);
        return used == null || done == 0 ? 0 : used.cores() * use.seconds() * 1000 / done;
    }

    private static void addRest(Table table, String phase, String name, double cores) {
        table.row(phase, name, Figures.of(cores), "", "", "", "", "");
    }
}
