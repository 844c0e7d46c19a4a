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
    private final Show show;

    Charts(ReportFileClient reporting, Show show) {
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
                    BarChart.of("on.time", points.stream().map(this::onTime).toList()),
                    BarChart.of("ages", ages.stream().map(this::age).toList()));
        } catch (ServiceProblem | ServiceDown _) {
            // The report itself says what is wrong; it is not withheld for want of its charts.
            return List.of();
        }
    }

    BarChart openByRow(Report report) {
        List<Value> values = new ArrayList<>();
        for (var row : report.rows().stream().limit(MOST_ROWS).toList()) {
            String name = row.name() == null ? String.valueOf(row.key()) : row.name();
            values.add(count(name, row.figure(Column.OPEN.key())));
        }
        return BarChart.of("rows", values);
    }

    private Value received(Point point) {
        return count(
                point.period(),
                point.figure(Column.RECEIVED_ONLINE.key())
                        + point.figure(Column.RECEIVED_DIRECT.key()));
    }

    private Value resolved(Point point) {
        return count(point.period(), point.figure(Column.RESOLVED.key()));
    }

    private Value onTime(Point point) {
        long resolved = point.figure(Column.RESOLVED.key());
        if (resolved == 0) {
            return new Value(point.period(), 0, "–");
        }
        double share = 1 - (double) point.figure(Column.RESOLVED_LATE.key()) / resolved;
        NumberFormat percent =
                NumberFormat.getPercentInstance(show.english() ? Locale.ENGLISH : Locale.of("vi"));
        percent.setMaximumFractionDigits(1);
        return new Value(point.period(), share, percent.format(share));
    }

    private Value age(Age age) {
        String label =
                age.toDays() == null
                        ? show.text("chart.age.over", age.fromDays() - 1)
                        : show.text("chart.age", age.fromDays(), age.toDays());
        return count(label, age.open());
    }

    private Value count(String label, long count) {
        return new Value(label, count, show.number(count));
    }
}
