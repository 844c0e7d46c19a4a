package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose figures are drawn as bars beside them.
 *
 * @param id of its title on the page
 * @param title the key of its title
 * @param axis from where to where the bars run, in words; absent where they begin at 0 and the
 *     longest is the most
 */
record BarChart(String id, String title, @Nullable String axis, List<Bar> bars) {

    private static final int LENGTH = 100;

    /** How much of the axis a share may take that ends at 100 %: what is not shown begins at 0. */
    private static final List<Double> SPANS = List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5);

    /** A gap that takes more than this part of the axis is not told apart from nothing. */
    private static final double WIDEST_GAP = 0.8;

    /**
     * One bar.
     *
     * @param value what stands beside it
     * @param width of 100 parts
     */
    public record Bar(String label, @Nullable String language, String value, int width) {}

    /**
     * What is drawn: its name, how much, and how that is written.
     *
     * @param language of the name where it is not the page's
     * @param amount absent where nothing is known: there is no bar then
     */
    record Value(String label, @Nullable String language, @Nullable Double amount, String text) {}

    /** Bars from 0 to the most. */
    static BarChart of(String id, List<Value> values) {
        double most = values.stream().mapToDouble(BarChart::amount).max().orElse(0);
        return new BarChart("chart-" + id, "chart." + id, null, bars(values, 0, most));
    }

    /** Bars of shares that end at 1 and begin where the smallest is still seen. */
    static BarChart ofShares(String id, List<Value> values, double from, String axis) {
        return new BarChart("chart-" + id, "chart." + id, axis, bars(values, from, 1));
    }

    /** Where the axis of shares begins, so that those near 1 differ to the eye. */
    static double from(List<Value> shares) {
        double gap =
                shares.stream()
                        .filter(share -> share.amount() != null)
                        .mapToDouble(share -> 1 - amount(share))
                        .max()
                        .orElse(0);
        return SPANS.stream()
                .filter(span -> gap > 0 && gap <= span * WIDEST_GAP)
                .findFirst()
                .map(span -> 1 - span)
                .orElse(0.0);
    }

    private static List<Bar> bars(List<Value> values, double from, double to) {
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            double part = to <= from ? 0 : (amount(value) - from) / (to - from);
            int width = (int) Math.round(Math.max(0, part) * LENGTH);
            bars.add(new Bar(value.label(), value.language(), value.text(), width));
        }
        return List.copyOf(bars);
    }

    private static double amount(Value value) {
        Double amount = value.amount();
        return amount == null ? 0 : amount;
    }
}
