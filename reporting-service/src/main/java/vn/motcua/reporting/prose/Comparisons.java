package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Percentages.Share;
import vn.motcua.reporting.prose.ProseAnswer.Comparison;
import vn.motcua.reporting.prose.ProseAnswer.Link;
import vn.motcua.reporting.report.IdentityAnswer;
import vn.motcua.reporting.report.NumberCheck;
import vn.motcua.reporting.report.PublishedFigures;
import vn.motcua.reporting.report.Wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        var percentages = new Percentages(text, figures, named);
        for (Figure figure : figures) {
            if (figure.percent()) {
                share(figure, percentages.of(figure)).ifPresent(all::add);
            } else if (ledger != null && figure.isCount() && ledger.isAbout(figure.subject())) {
                ledger(figure, ledger).ifPresent(all::add);
            }
        }
        return all;
    }

    private void identities(int group, List<Comparison> all) {
        Map<String, Long> values = new HashMap<>();
        named.group(group).forEach((name, figure) -> values.put(name, figure.count()));
        var check = new NumberCheck(wording, locale).check(new PublishedFigures(values));
        for (IdentityAnswer identity : check.identities()) {
            List<Integer> parts = new ArrayList<>();
            for (String name : NumberCheck.figuresOf(identity.key())) {
                figures.stream()
                        .filter(one -> one.group() == group && one.isCount())
                        .filter(one -> name.equals(one.name()))
                        .forEach(one -> parts.add(one.index()));
            }
            all.add(
                    new Comparison(
                            "identity",
                            identity.key(),
                            parts.stream().sorted().toList(),
                            identity.text(),
                            BigDecimal.valueOf(identity.left()),
                            BigDecimal.valueOf(identity.right()),
                            BigDecimal.valueOf(identity.difference()),
                            List.of()));
        }
    }

    private Optional<Comparison> share(Figure figure, List<Share> shares) {
        boolean doubtful = figure.meaning().doubt() != null && !isUnnamed(figure);
        if (doubtful || shares.isEmpty()) {
            return Optional.empty();
        }
        int decimals = Math.max(0, figure.value().scale());
        Share meant =
                shares.stream()
                        .filter(one -> one.percent(decimals).compareTo(figure.value()) == 0)
                        .findFirst()
                        .orElse(shares.getFirst());
        BigDecimal expected = meant.percent(decimals);
        boolean holds = expected.compareTo(figure.value()) == 0;
        List<Integer> parts = new ArrayList<>(meant.figures());
        parts.add(figure.index());
        return Optional.of(
                new Comparison(
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
                        List.of()));
    }

    private Optional<Comparison> ledger(Figure figure, LedgerFigures ledger) {
        String name = figure.name();
        Long counted = name == null ? null : ledger.byName().get(name);
        if (name == null || counted == null) {
            return Optional.empty();
        }
        Long received = ledger.byName().get("received");
        boolean either =
                figure.meaning().doubt() == Doubt.AMBIGUOUS
                        && received != null
                        && received == figure.count();
        long expected = either ? figure.count() : counted;
        BigDecimal difference = figure.value().subtract(BigDecimal.valueOf(expected));
        return Optional.of(
                new Comparison(
                        "ledger",
                        name,
                        List.of(figure.index()),
                        wording.text(
                                difference.signum() == 0
                                        ? "prose.ledger.holds"
                                        : "prose.ledger.differs",
                                locale,
                                wording.text("figure." + name, locale),
                                number(figure.value()),
                                number(BigDecimal.valueOf(expected)),
                                (difference.signum() > 0 ? "+" : "") + number(difference)),
                        figure.value(),
                        BigDecimal.valueOf(expected),
                        difference,
                        links(name, ledger)));
    }

    private List<Link> links(String name, LedgerFigures ledger) {
        return LedgerFigures.cells(name).stream()
                .map(cell ->
                        new Link(cell, wording.text("figure." + cell, locale), ledger.link(cell)))
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
