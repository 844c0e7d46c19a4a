package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The counted figures of each group by name, the first where one is repeated. */
final class Named {

    private final Map<Integer, Map<String, Figure>> byGroup = new LinkedHashMap<>();

    Named(List<Figure> figures) {
        for (Figure figure : figures) {
            String name = figure.name();
            if (name != null && !figure.percent()) {
                byGroup.computeIfAbsent(figure.group(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(name, figure);
            }
        }
    }

    @Nullable Figure get(int group, String name) {
        return group(group).get(name);
    }

    Map<String, Figure> group(int group) {
        return byGroup.getOrDefault(group, Map.of());
    }

    Iterable<Integer> groups() {
        return byGroup.keySet();
    }
}
