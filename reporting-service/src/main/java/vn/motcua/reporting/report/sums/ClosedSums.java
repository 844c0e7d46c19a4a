package vn.motcua.reporting.report.sums;

import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Sums;
import vn.motcua.reporting.report.inquiry.Window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Remembers what was counted of closed periods: frozen dossiers never change. Who asks while the
 * same is being counted waits for it.
 */
final class ClosedSums {

    private static final int MOST = 256;

    private final Map<Question, CompletableFuture<Map<String, Sums>>> answers =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Question, CompletableFuture<Map<String, Sums>>> one) {
                    return size() > MOST;
                }
            };

    /** What was asked of a closing. */
    record Question(String closing, Scope scope, Window window, Breakdown by) {}

    /** The answer as it was first given. */
    Map<String, Sums> of(Question question, Supplier<Map<String, Sums>> count) {
        var mine = new CompletableFuture<Map<String, Sums>>();
        CompletableFuture<Map<String, Sums>> first;
        synchronized (answers) {
            first = answers.putIfAbsent(question, mine);
        }
        return first == null ? count(question, count, mine) : await(first);
    }

    private Map<String, Sums> count(
            Question question,
            Supplier<Map<String, Sums>> count,
            CompletableFuture<Map<String, Sums>> answer) {
        try {
            Map<String, Sums> counted = Map.copyOf(count.get());
            answer.complete(counted);
            return counted;
        } catch (RuntimeException failed) {
            synchronized (answers) {
                answers.remove(question, answer);
            }
            answer.completeExceptionally(failed);
            throw failed;
        }
    }

    private static Map<String, Sums> await(CompletableFuture<Map<String, Sums>> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
