package vn.motcua.reporting.report.officers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.output.OfficerNames;
import vn.motcua.reporting.output.PlainTable;
import vn.motcua.reporting.output.PlainTable.Line;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.officers.OfficersReport.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the officers' report out as lines of a file. */
@Component
final class OfficerLines {

    private final Wording wording;

    OfficerLines(Wording wording) {
        this.wording = wording;
    }

    PlainTable of(OfficersReport report, OfficerNames names, Locale locale) {
        return new PlainTable(
                "officers",
                head(wording.labels(locale)),
                report.rows().stream().map(row -> line(row, names)).toList(),
                line(report.total(), names));
    }

    private static List<String> head(Labels labels) {
        List<String> head = new ArrayList<>();
        List.of("agency", "department", "officer")
                .forEach(key -> head.add(labels.say("list." + key)));
        for (OfficerFigure figure : OfficerFigure.values()) {
            head.add(labels.say("officers." + figure.key()));
        }
        head.add(labels.say("officers.hoursInHand"));
        return head;
    }

    private static Line line(Row row, OfficerNames names) {
        List<Long> figures = new ArrayList<>();
        for (OfficerFigure figure : OfficerFigure.values()) {
            figures.add(row.get(figure));
        }
        figures.add(row.hoursInHand());
        return new Line(
                List.of(
                        text(row.agencyName()),
                        text(row.departmentName()),
                        names.of(row.officer(), row.name())),
                figures);
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
