package vn.motcua.load.report;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.load.machine.Machine;

/**
 * Where figures come from.
 *
 * @param command with which they can be made again
 * @param day in UTC
 * @param commit of the tree that was measured
 * @param loadBefore the machine's mean load of the minute before
 * @param probeBefore milliseconds of the speed probe
 */
public record Origin(
        String command,
        String day,
        String commit,
        Machine machine,
        String loadBefore,
        double probeBefore,
        double probeAfter) {

    /** The section that holds a report, with where it comes from. */
    public Section section(Report report) {
        return new Section(heading(report), text() + "\n" + report.tables());
    }

    public void addTo(ObjectNode json) {
        json.put("command", command);
        json.put("day", day);
        json.put("commit", commit);
        json.put("machine", machine.toString());
        json.put("loadBefore", loadBefore);
        json.put("probeMsBefore", Figures.rounded(probeBefore));
        json.put("probeMsAfter", Figures.rounded(probeAfter));
    }

    private static String heading(Report report) {
        return "Load: " + report.title();
    }

    private String text() {
        return """
            %s

        %s, commit %s, %s; load of the minute before %s, speed probe %s ms before and %s ms after.
        """
                .formatted(
                        command,
                        day,
                        commit,
                        machine,
                        loadBefore.isEmpty() ? "unknown" : loadBefore,
                        Figures.of(probeBefore),
                        Figures.of(probeAfter));
    }
}
