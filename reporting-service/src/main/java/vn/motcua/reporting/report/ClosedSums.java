package vn.motcua.reporting.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers what was counted of closed periods: frozen dossiers never change. */
final class ClosedSums {

    private static final int MOST = 256;

    private final Map<Question, Map<String, Sums>> answers =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Map<String, Sums>> one) {
                    return size() > MOST;
                }
            };

    /** What was asked of a closing. */
    record Question(String closing, Scope scope, Window window, Breakdown by) {}

    /** The answer as it was first given. */
    Map<String, Sums> of(Question question, Supplier<Map<String, Sums>> count) {
        synchronized (answers) {
            Map<String, Sums> known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        // Counted outside of the lock: the same twice is better than one waiting for another.
        Map<String, Sums> counted = Map.copyOf(count.get());
        synchronized (answers) {
            answers.put(question, counted);
        }
        return counted;
    }
}
