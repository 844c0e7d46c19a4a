package vn.motcua.reporting.view;

import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;

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

    private final Map<Question, CompletableFuture<Map<String, PrefixSums>>> answers =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Question, CompletableFuture<Map<String, PrefixSums>>> one) {
                    return size() > MOST;
                }
            };

    /** What was asked of a closing. */
    record Question(String closing, Scope scope, Window window, Dimension by) {}

    /** The answer as it was first given. */
    Map<String, PrefixSums> of(Question question, Supplier<Map<String, PrefixSums>> count) {
        var mine = new CompletableFuture<Map<String, PrefixSums>>();
        CompletableFuture<Map<String, PrefixSums>> first;
        synchronized (answers) {
            first = answers.putIfAbsent(question, mine);
        }
        return first == null ? count(question, count, mine) : await(first);
    }

    private Map<String, PrefixSums> count(
            Question question,
            Supplier<Map<String, PrefixSums>> count,
            CompletableFuture<Map<String, PrefixSums>> answer) {
        try {
            Map<String, PrefixSums> counted = Map.copyOf(count.get());
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

    private static Map<String, PrefixSums> await(
            CompletableFuture<Map<String, PrefixSums>> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
