package vn.motcua.reporting.report.closings;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.platform.Ids;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.ClosingContent.Adjustment;
import vn.motcua.reporting.closing.ClosingContent.Basis;
import vn.motcua.reporting.closing.ClosingContent.Evidence;
import vn.motcua.reporting.closing.ClosingContent.Row;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.Sealing;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.report.closings.FrozenDossiers.Taken;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Grouping;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes down what is going to be signed. */
@Component
final class ClosingDrafts {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Groupings groupings;
    private final Restatements restatements;
    private final Closings closings;
    private final Ids ids;
    private final InstantSource clock;

    ClosingDrafts(
            Groupings groupings,
            Restatements restatements,
            Closings closings,
            Ids ids,
            InstantSource clock) {
        this.groupings = groupings;
        this.restatements = restatements;
        this.closings = closings;
        this.ids = ids;
        this.clock = clock;
    }

    ClosingContent draft(ClosingOrder order, Basis basis, Taken taken, PrefixSums ledger) {
        Period period = order.period();
        RuleSet rules = order.rules();
        List<SignedClosing> earlier = closings.chain(order.unit().value(), order.chain());
        return new ClosingContent(
                ids.next().toString(),
                new ClosingContent.Subject(
                        order.unit().value(),
                        period.text(),
                        order.chain(),
                        period.from(),
                        period.toExclusive(),
                        period.cut().key()),
                new ClosingContent.Rules(
                        rules.key(),
                        rules.version(),
                        rules.apart().stream().map(Column::key).toList()),
                new ClosingContent.Approval(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS), order.by()),
                basis,
                new Row("total", "", rules.figures(taken.total()).byKey()),
                rows(order, taken),
                balances(ledger),
                adjustments(order, earlier),
                new Evidence(
                        taken.facts().size(),
                        Sealing.digest(hashes(taken.facts())),
                        earlier.isEmpty() ? null : earlier.getLast().hash()));
    }

    static SortedMap<String, String> hashes(Map<String, byte[]> facts) {
        SortedMap<String, String> hashes = new TreeMap<>();
        facts.forEach((id, fact) -> hashes.put(id, Sha256.hex(fact)));
        return hashes;
    }

    private List<Row> rows(ClosingOrder order, Taken taken) {
        Grouping grouping = groupings.by(Breakdown.AGENCY, order.window());
        Map<String, PrefixSums> byRow = new HashMap<>();
        taken.cells()
                .forEach((cell, sums) ->
                        byRow.merge(grouping.row(cell.agency().value()), sums, PrefixSums::plus));
        List<String> keys = new ArrayList<>(byRow.keySet());
        keys.sort((one, other) -> Integer.compare(grouping.place(one), grouping.place(other)));
        return keys.stream()
                .map(key -> {
                    Grouping.RowName name = grouping.names().get(key);
                    return new Row(
                            key,
                            name == null ? "" : name.in(VIETNAMESE),
                            order.rules()
                                    .figures(byRow.getOrDefault(key, PrefixSums.NONE))
                                    .byKey());
                })
                .toList();
    }

    private List<Adjustment> adjustments(ClosingOrder order, List<SignedClosing> earlier) {
        return earlier.stream()
                .map(closing -> restatements.of(closing, order.scope(), 0, 1))
                .filter(restated -> !restated.difference().isEmpty())
                .map(restated ->
                        new Adjustment(
                                restated.source().period(),
                                restated.source().closing(),
                                restated.difference()))
                .toList();
    }

    private static Map<String, Long> balances(PrefixSums ledger) {
        Map<String, Long> balances = new LinkedHashMap<>();
        for (Account account : Account.values()) {
            balances.put(account.name(), ledger.atEnd(account));
        }
        return balances;
    }
}
