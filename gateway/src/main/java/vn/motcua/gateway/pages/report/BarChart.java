package vn.motcua.gateway.pages.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of bars that lie one below the other, in units of the drawing. What it shows also stands
 * in the table beside it.
 *
 * @param id of its title on the page
 * @param title the key of its title
 */
record BarChart(String id, String title, List<Bar> bars) {

    private static final int WIDTH = 380;
    private static final int ROW = 26;

    /**
     * One bar.
     *
     * @param value what is written at its end
     */
    public record Bar(String label, String value, int y, int width) {

        public int textY() {
            return y + ROW - 10;
        }

        public int valueX() {
            return 210 + width;
        }
    }

    /** What is drawn: its name, how much, and how that is written. */
    record Value(String label, double amount, String text) {}

    static BarChart of(String id, List<Value> values) {
        double most = values.stream().mapToDouble(Value::amount).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int width = most <= 0 ? 0 : (int) Math.round(value.amount() / most * WIDTH);
            bars.add(new Bar(value.label(), value.text(), i * ROW, width));
        }
        return new BarChart("chart-" + id, "chart." + id, List.copyOf(bars));
    }

    public int height() {
        return bars.size() * ROW + 4;
    }
}
