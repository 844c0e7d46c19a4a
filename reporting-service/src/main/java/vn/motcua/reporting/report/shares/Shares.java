package vn.motcua.reporting.report.shares;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.SumReader;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Grouping;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.shares.SharesReport.Share;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes reports on who had what in hand. */
@Component
final class Shares {

    private final SumReader reader;
    private final Groupings groupings;
    private final Wording wording;
    private final InstantSource clock;

    Shares(SumReader reader, Groupings groupings, Wording wording, InstantSource clock) {
        this.reader = reader;
        this.groupings = groupings;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Makes the report of a period.
     *
     * @throws Problem {@code unbalanced} with the keys of the rows that do not balance
     */
    SharesReport make(Period period, Breakdown by, Scope scope, Locale locale) {
        Window window = period.window(VietnamTime.date(clock.instant()));
        Grouping grouping = groupings.by(by, window);
        Map<String, PrefixSums> byRow = new HashMap<>();
        reader.sums(new Books.Live(), scope, window, by.dimension())
                .forEach((value, sum) -> byRow.merge(grouping.row(value), sum, PrefixSums::plus));
        List<Share> rows =
                byRow.entrySet().stream()
                        .sorted(Comparator.comparingInt(row -> grouping.place(row.getKey())))
                        .map(row ->
                                share(
                                        row.getKey(),
                                        name(grouping, row.getKey(), locale),
                                        row.getValue()))
                        .filter(share -> !share.isZero())
                        .toList();
        PrefixSums all = byRow.values().stream().reduce(PrefixSums.NONE, PrefixSums::plus);
        Share total = share("total", wording.text("report.total", locale), all);
        refuseUnbalanced(rows);
        return new SharesReport(
                period.text(),
                period.from(),
                period.toExclusive(),
                by,
                clock.instant(),
                total,
                rows);
    }

    private static Share share(String key, String name, PrefixSums sums) {
        return new Share(
                key,
                name,
                sums.atBeginning(Account.HELD),
                sums.during(Account.SHARE_RECEIVED),
                sums.during(Account.TAKEN_OVER),
                sums.during(Account.SHARE_REOPENED),
                sums.during(Account.HANDED_ON),
                sums.during(Account.SHARE_CLOSED),
                sums.atEnd(Account.HELD),
                sums.atEnd(Account.HELD_OVERDUE)
                        + sums.atEnd(Account.HELD_FELL_DUE)
                        + sums.after().get(Account.HELD_FELL_DUE));
    }

    private static void refuseUnbalanced(List<Share> rows) {
        List<String> failing =
                rows.stream().filter(share -> !share.balances()).map(Share::key).toList();
        if (!failing.isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "unbalanced", failing.size())
                    .with("rows", failing);
        }
    }

    private String name(Grouping grouping, String row, Locale locale) {
        Grouping.RowName name = grouping.names().get(row);
        return name == null ? wording.text("report.unattributed", locale) : name.in(locale);
    }
}
