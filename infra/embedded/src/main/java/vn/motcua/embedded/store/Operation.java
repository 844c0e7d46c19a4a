package vn.motcua.embedded.store;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One command of a client, on the thread that serves it: what it has open, and how much of the log
 * must be on the disk before it is answered. What it read counts as well: an answer must not tell
 * what a power cut would take back.
 */
final class Operation implements AutoCloseable {

    private static final ThreadLocal<@Nullable Operation> CURRENT = new ThreadLocal<>();

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Journal journal;
    private long sequence;

    private Operation(Journal journal) {
        this.journal = journal;
    }

    static Operation begin(Journal journal) {
        var operation = new Operation(journal);
        CURRENT.set(operation);
        return operation;
    }

    /** Notes that the answer depends on the log up to there. */
    static void dependOn(long sequence) {
        Operation current = CURRENT.get();
        if (current != null) {
            current.sequence = Math.max(current.sequence, sequence);
        }
    }

    /** Lets something be closed when the command is over. */
    static void closeLater(AutoCloseable resource) {
        Operation current = CURRENT.get();
        if (current != null) {
            current.open.add(resource);
        }
    }

    /** How much is open now, for {@link #closeBackTo}. */
    static int opened() {
        Operation current = CURRENT.get();
        return current == null ? 0 : current.open.size();
    }

    /** Closes what was opened since: a command of a thousand updates does not keep it all. */
    static void closeBackTo(int opened) {
        Operation current = CURRENT.get();
        while (current != null && current.open.size() > opened) {
            closeQuietly(current.open.removeLast());
        }
    }

    /** Whoever takes over a resource, such as a cursor, closes it himself. */
    static void keep(AutoCloseable resource) {
        Operation current = CURRENT.get();
        if (current != null) {
            current.open.remove(resource);
        }
    }

    void awaitDurable() {
        journal.awaitDurable(sequence);
    }

    @Override
    public void close() {
        CURRENT.remove();
        for (AutoCloseable resource : open) {
            closeQuietly(resource);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failed) {
            throw new IllegalStateException("Native memory could not be given back", failed);
        }
    }
}
