package vn.motcua.reporting.report.tree;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.report.figures.Report;
import vn.motcua.reporting.report.figures.Report.Row;
import vn.motcua.reporting.report.figures.Reports;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Grouping;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.tree.TreeReport.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Sorts a report's agencies into their tree, as their ids say. */
@Component
final class Trees {

    private final Reports reports;
    private final Groupings groupings;

    Trees(Reports reports, Groupings groupings) {
        this.reports = reports;
        this.groupings = groupings;
    }

    /**
     * Makes the tree below the agency asked for; what has no place in it is beside its children.
     */
    TreeReport make(Inquiry inquiry, Locale locale) {
        Report report = reports.make(inquiry, locale);
        Map<String, Row> rows = new LinkedHashMap<>();
        report.rows().forEach(row -> rows.put(row.key(), row));
        String root = inquiry.scope().root().value();
        List<Node> children = children(root, rows, locale);
        for (Row row : report.rows()) {
            if (!row.key().equals(root) && !row.key().startsWith(root + ".")) {
                children.add(node(row.key(), rows, List.of(), locale));
            }
        }
        return new TreeReport(
                report.period(),
                report.from(),
                report.toExclusive(),
                report.ruleSet(),
                node(root, rows, children, locale));
    }

    private List<Node> children(String parent, Map<String, Row> rows, Locale locale) {
        TreeSet<String> keys = new TreeSet<>();
        for (String key : rows.keySet()) {
            if (key.startsWith(parent + ".")) {
                int end = key.indexOf('.', parent.length() + 1);
                keys.add(end < 0 ? key : key.substring(0, end));
            }
        }
        List<Node> children = new ArrayList<>();
        for (String key : keys) {
            children.add(node(key, rows, children(key, rows, locale), locale));
        }
        return children;
    }

    private Node node(String key, Map<String, Row> rows, List<Node> children, Locale locale) {
        Row row = rows.get(key);
        Map<String, Long> itself = row == null ? Map.of() : row.figures();
        Map<String, Long> figures = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            figures.put(column.key(), itself.getOrDefault(column.key(), 0L));
        }
        children.forEach(
                child -> child.figures().forEach((c, n) -> figures.merge(c, n, Long::sum)));
        return new Node(key, name(key, row, locale), figures, itself, children);
    }

    private String name(String key, @Nullable Row row, Locale locale) {
        if (row != null) {
            return row.name();
        }
        Grouping.RowName name = groupings.by(Breakdown.AGENCY).names().get(key);
        return name == null ? key : name.in(locale);
    }
}
