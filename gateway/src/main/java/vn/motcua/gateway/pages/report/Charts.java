package vn.motcua.gateway.pages.report;

import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.ReportFileClient;
import vn.motcua.gateway.client.ReportFileClient.Age;
import vn.motcua.gateway.client.ReportFileClient.Point;
import vn.motcua.gateway.client.ReportingClient.Report;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.report.BarChart.Value;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a report's charts: trend, share on time, backlog by age, and backlog by row. */
@Component
final class Charts {

    private static final int MOST_ROWS = 20;

    private final ReportFileClient reporting;
    private final RowNames rows;
    private final Show show;

    Charts(ReportFileClient reporting, RowNames rows, Show show) {
        this.rows = rows;
        this.reporting = reporting;
        this.show = show;
    }

    /** Those that need more than the report itself; none while they cannot be had. */
    List<BarChart> around(String period, Account who) {
        try {
            List<Point> points = reporting.trend(period, who).points();
            List<Age> ages = reporting.ages(period, who).ages();
            return List.of(
                    BarChart.of("received", points.stream().map(this::received).toList()),
                    BarChart.of("resolved", points.stream().map(this::resolved).toList()),
                    onTime(points),
                    BarChart.of("ages", ages.stream().map(this::age).toList()));
        } catch (ServiceProblem | ServiceDown _) {
            // The report itself says what is wrong; it is not withheld for want of its charts.
            return List.of();
        }
    }

    BarChart openByRow(Report report, String by) {
        List<Value> values = new ArrayList<>();
        for (var row : report.rows().stream().limit(MOST_ROWS).toList()) {
            String key = String.valueOf(row.key());
            String name = row.name() == null ? rows.of(by, key) : row.name();
            long open = row.figure(Column.OPEN.key());
            values.add(new Value(name, rows.language(by, key), (double) open, show.number(open)));
        }
        return BarChart.of("rows", values);
    }

    private Value received(Point point) {
        return count(
                point,
                point.figure(Column.RECEIVED_ONLINE.key())
                        + point.figure(Column.RECEIVED_DIRECT.key()));
    }

    private Value resolved(Point point) {
        return count(point, point.figure(Column.RESOLVED.key()));
    }

    private BarChart onTime(List<Point> points) {
        List<Value> shares = points.stream().map(this::share).toList();
        double from = BarChart.from(shares);
        String axis = show.text("chart.axis", percent(from), percent(1));
        return BarChart.ofShares("on.time", shares, from, axis);
    }

    private Value share(Point point) {
        long resolved = point.figure(Column.RESOLVED.key());
        if (!point.kept()) {
            return unknown(point);
        }
        if (resolved == 0) {
            return new Value(point.period(), null, null, "–");
        }
        double share = 1 - (double) point.figure(Column.RESOLVED_LATE.key()) / resolved;
        return new Value(point.period(), null, share, percent(share));
    }

    private Value age(Age age) {
        String label =
                age.toDays() == null
                        ? show.text("chart.age.over", age.fromDays() - 1)
                        : show.text("chart.age", age.fromDays(), age.toDays());
        return new Value(label, null, (double) age.open(), show.number(age.open()));
    }

    private Value count(Point point, long count) {
        return point.kept()
                ? new Value(point.period(), null, (double) count, show.number(count))
                : unknown(point);
    }

    /** Before anything was closed there is nothing to draw, and 0 would say something. */
    private Value unknown(Point point) {
        return new Value(point.period(), null, null, show.text("chart.unknown"));
    }

    private String percent(double share) {
        NumberFormat percent =
                NumberFormat.getPercentInstance(show.english() ? Locale.ENGLISH : Locale.of("vi"));
        percent.setMaximumFractionDigits(1);
        return percent.format(share);
    }
}
