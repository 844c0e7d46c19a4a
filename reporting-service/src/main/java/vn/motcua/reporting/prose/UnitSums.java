package vn.motcua.reporting.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What units counted, beside what all of them together did in the same paragraph. */
final class UnitSums {

    /** The same figure of all and of each unit. */
    record UnitSum(String name, Figure whole, List<Figure> parts) {

        long difference() {
            return whole.count() - parts.stream().mapToLong(Figure::count).sum();
        }
    }

    private final Named named;

    UnitSums(Named named) {
        this.named = named;
    }

    /** Those that come out, and those that are off by a slip: other units may not be mentioned. */
    List<UnitSum> all() {
        List<UnitSum> sums = new ArrayList<>();
        for (int group : named.groups()) {
            for (Map.Entry<String, Figure> one : named.group(group).entrySet()) {
                Figure whole = one.getValue();
                List<Figure> parts = isWhole(whole) ? parts(one.getKey(), whole) : List.of();
                var sum = new UnitSum(one.getKey(), whole, parts);
                if (parts.size() > 1 && Balances.isSlip(sum.difference(), whole.count())) {
                    sums.add(sum);
                }
            }
        }
        return sums;
    }

    private List<Figure> parts(String name, Figure whole) {
        List<Figure> parts = new ArrayList<>();
        for (int group : named.groups()) {
            Figure one = named.get(group, name);
            if (one != null && isPart(one, whole)) {
                parts.add(one);
            }
        }
        return parts;
    }

    private static boolean isWhole(Figure figure) {
        String unit = figure.subject().unit();
        return unit.isEmpty() || unit.equals("tinh");
    }

    private static boolean isPart(Figure one, Figure whole) {
        return one.block() == whole.block()
                && Subjects.isLevel(one.subject().unit())
                && one.subject().span().equals(whole.subject().span());
    }
}
