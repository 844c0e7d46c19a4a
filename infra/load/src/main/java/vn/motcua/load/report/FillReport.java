package vn.motcua.load.report;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.load.fill.Filled;

/** How a system was filled, as tables and as JSON. */
public final class FillReport {

    private static final JsonMapper JSON = new JsonMapper();

    private FillReport() {}

    public static Report of(Filled filled) {
        long rows = filled.accepted() + filled.unchanged() + filled.rejected();
        String title = "fill, " + Figures.of(rows) + " dossiers";
        var table = new Table("what", "dossiers", "seconds", "dossiers/s");
        row(table, "imported", filled.accepted(), filled.imported());
        row(table, "imported and counted", filled.accepted(), filled.counted());
        var processes = Processes.table("phase", "dossier");
        var used = new Processes(filled.use(), filled.pauses(), filled.accepted());
        used.addTo(processes, "all");
        ObjectNode json = JSON.createObjectNode();
        json.put("title", title);
        json.put("accepted", filled.accepted());
        json.put("unchanged", filled.unchanged());
        json.put("rejected", filled.rejected());
        json.put("secondsImported", Figures.rounded(filled.imported()));
        json.put("secondsCounted", Figures.rounded(filled.counted()));
        used.addTo(json);
        String rest =
                "Unchanged, because taken before: %s. Rejected: %s.\n"
                        .formatted(Figures.of(filled.unchanged()), Figures.of(filled.rejected()));
        return new Report(
                title,
                String.join("\n", table.markdown(), processes.markdown(), rest),
                json,
                filled.rejected() == 0);
    }

    private static void row(Table table, String what, long dossiers, double seconds) {
        table.row(
                what,
                Figures.of(dossiers),
                Figures.of(seconds),
                seconds == 0 ? "" : Figures.of(dossiers / seconds));
    }
}
