package vn.motcua.load.report;

import java.util.List;

/** Whether something stays as it is over windows of equal length. */
record Trend(List<Double> values) {

    Trend {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** The mean of the first quarter of the windows. */
    double first() {
        return mean(values.subList(0, quarter()));
    }

    /** The mean of the last quarter of the windows. */
    double last() {
        return mean(values.subList(values.size() - quarter(), values.size()));
    }

    /** By how much it grows from one window to the next, by least squares. */
    double slope() {
        double middle = (values.size() - 1) / 2.0;
        double mean = mean(values);
        double rise = 0;
        double run = 0;
        for (int i = 0; i < values.size(); i++) {
            rise += (i - middle) * (values.get(i) - mean);
            run += (i - middle) * (i - middle);
        }
        return run == 0 ? 0 : rise / run;
    }

    private int quarter() {
        return Math.max(1, values.size() / 4);
    }

    private static double mean(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
