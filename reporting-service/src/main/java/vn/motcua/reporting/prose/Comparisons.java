package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Balances.Balance;
import vn.motcua.reporting.prose.LedgerFigures.Row;
import vn.motcua.reporting.prose.Percentages.Share;
import vn.motcua.reporting.prose.Percentages.Shares;
import vn.motcua.reporting.prose.ProseAnswer.Comparison;
import vn.motcua.reporting.prose.ProseAnswer.Link;
import vn.motcua.reporting.prose.UnitSums.UnitSum;
import vn.motcua.reporting.report.identities.IdentityAnswer;
import vn.motcua.reporting.report.identities.Wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the figures of a text with each other and with the ledger. */
final class Comparisons {

    private final Wording wording;
    private final Locale locale;
    private final List<Figure> figures;
    private final Named named;

    Comparisons(Wording wording, Locale locale, List<Figure> figures) {
        this.wording = wording;
        this.locale = locale;
        this.figures = figures;
        this.named = new Named(figures);
    }

    /** All that can be made, those that hold as well. */
    List<Comparison> all(String text, @Nullable LedgerFigures ledger) {
        List<Comparison> all = new ArrayList<>();
        for (int group : named.groups()) {
            identities(group, all);
        }
        new UnitSums(named).all().forEach(sum -> all.add(units(sum)));
        var percentages = new Percentages(text, figures, named);
        for (Figure figure : figures) {
            if (figure.percent()) {
                share(figure, percentages.of(figure)).ifPresent(all::add);
            } else if (ledger != null && figure.isCount()) {
                ledger(figure, ledger).ifPresent(all::add);
            }
        }
        return all;
    }

    private void identities(int group, List<Comparison> all) {
        for (Balance balance : Balances.of(named.group(group))) {
            IdentityAnswer identity =
                    wording.identity(
                            balance.key(),
                            counts(balance.whole()),
                            counts(balance.parts()),
                            locale);
            all.add(
                    new Comparison(
                            "identity",
                            identity.key(),
                            places(group, balance),
                            identity.text(),
                            BigDecimal.valueOf(identity.left()),
                            BigDecimal.valueOf(identity.right()),
                            BigDecimal.valueOf(identity.difference()),
                            List.of()));
        }
    }

    private Comparison units(UnitSum sum) {
        IdentityAnswer identity =
                wording.identity(
                        "units",
                        sum.name(),
                        sum.whole().count(),
                        sum.parts().stream().map(Figure::count).toList(),
                        locale);
        List<Integer> places = new ArrayList<>(List.of(sum.whole().index()));
        sum.parts().forEach(one -> places.add(one.index()));
        return new Comparison(
                "identity",
                identity.key(),
                places.stream().sorted().toList(),
                identity.text(),
                BigDecimal.valueOf(identity.left()),
                BigDecimal.valueOf(identity.right()),
                BigDecimal.valueOf(identity.difference()),
                List.of());
    }

    private static Map<String, Long> counts(Map<String, Figure> figures) {
        Map<String, Long> counts = new LinkedHashMap<>();
        figures.forEach((name, figure) -> counts.put(name, figure.count()));
        return counts;
    }

    /** Where the compared figures stand, wherever they are repeated. */
    private List<Integer> places(int group, Balance balance) {
        return figures.stream()
                .filter(one -> one.group() == group && one.isCount())
                .filter(one ->
                        balance.whole().containsKey(one.name())
                                || balance.parts().containsKey(one.name()))
                .map(Figure::index)
                .toList();
    }

    private Optional<Comparison> share(Figure figure, Shares shares) {
        boolean doubtful = figure.meaning().doubt() != null && !isUnnamed(figure);
        int decimals = Math.max(0, figure.value().scale());
        Optional<Share> meant =
                Stream.concat(shares.likely().stream(), shares.possible().stream())
                        .filter(one -> one.percent(decimals).compareTo(figure.value()) == 0)
                        .findFirst()
                        .or(() -> nearest(shares.likely(), figure.value(), decimals));
        return doubtful ? Optional.empty() : meant.map(one -> share(figure, one, decimals));
    }

    private static Optional<Share> nearest(List<Share> shares, BigDecimal value, int decimals) {
        return shares.stream()
                .min(Comparator.comparing(one -> one.percent(decimals).subtract(value).abs()));
    }

    private Comparison share(Figure figure, Share meant, int decimals) {
        BigDecimal expected = meant.percent(decimals);
        boolean holds = expected.compareTo(figure.value()) == 0;
        List<Integer> parts = new ArrayList<>(meant.figures());
        parts.add(figure.index());
        return new Comparison(
                "percentage",
                "percentage",
                parts,
                wording.text(
                        holds ? "prose.percentage.holds" : "prose.percentage.wrong",
                        locale,
                        number(BigDecimal.valueOf(meant.part())),
                        number(BigDecimal.valueOf(meant.whole())),
                        number(expected),
                        number(figure.value())),
                figure.value(),
                expected,
                figure.value().subtract(expected),
                List.of());
    }

    /** With the row the passage names; where it may name two, either may be meant. */
    private Optional<Comparison> ledger(Figure figure, LedgerFigures ledger) {
        String name = figure.name();
        List<Row> rows = ledger.rowsFor(figure.subject());
        if (name == null || rows.isEmpty() || isPartOnly(figure)) {
            return Optional.empty();
        }
        return rows.stream()
                .filter(row -> has(row, figure, name))
                .findFirst()
                .or(() -> Optional.of(rows.getFirst()))
                .flatMap(row -> ledger(figure, name, row, ledger));
    }

    /** In person alone: the ledger counts what came by post with it. */
    private boolean isPartOnly(Figure figure) {
        return "receivedDirect".equals(figure.name())
                && named.get(figure.group(), Meaning.RECEIVED_BY_POST) != null;
    }

    private static boolean has(Row row, Figure figure, String name) {
        Long counted = row.byName().get(name);
        Long received = row.byName().get("received");
        boolean either = figure.meaning().doubt() == Doubt.AMBIGUOUS;
        return (counted != null && counted == figure.count())
                || (either && received != null && received == figure.count());
    }

    private Optional<Comparison> ledger(Figure figure, String name, Row row, LedgerFigures ledger) {
        Long counted = row.byName().get(name);
        if (counted == null) {
            return Optional.empty();
        }
        long expected = has(row, figure, name) ? figure.count() : counted;
        BigDecimal difference = figure.value().subtract(BigDecimal.valueOf(expected));
        String key = difference.signum() == 0 ? "prose.ledger.holds" : "prose.ledger.differs";
        String said = wording.text("figure." + name, locale);
        return Optional.of(
                new Comparison(
                        "ledger",
                        name,
                        List.of(figure.index()),
                        wording.text(
                                key,
                                locale,
                                row.name().isEmpty() ? said : row.name() + ", " + said,
                                number(figure.value()),
                                number(BigDecimal.valueOf(expected)),
                                (difference.signum() > 0 ? "+" : "") + number(difference)),
                        figure.value(),
                        BigDecimal.valueOf(expected),
                        difference,
                        links(name, row, ledger)));
    }

    private List<Link> links(String name, Row row, LedgerFigures ledger) {
        return LedgerFigures.cells(name).stream()
                .map(cell ->
                        new Link(
                                cell,
                                wording.text("figure." + cell, locale),
                                ledger.link(cell, row),
                                row.by(),
                                row.key()))
                .toList();
    }

    private static boolean isUnnamed(Figure figure) {
        return figure.meaning().doubt() == Doubt.NO_PHRASE;
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
