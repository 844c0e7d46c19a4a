package vn.motcua.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.motcua.kernel.event.MalformedEvent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A service whose dossiers count: the record {@code 3} can follow {@code 2} only. What is not a
 * number cannot be read.
 */
record Counted(Map<String, Integer> reached, Map<String, Integer> writes) implements Replayable {

    static final Refusals RULES =
            new Refusals() {
                @Override
                public Set<String> reasons() {
                    return Set.of("hole");
                }

                @Override
                public Optional<String> reasonOf(Throwable failure) {
                    return failure instanceof Hole ? Optional.of("hole") : Optional.empty();
                }
            };

    static final class Hole extends RuntimeException {

        Hole(int reached, int next) {
            super("reached " + reached + ", not " + next);
        }
    }

    Counted() {
        this(new HashMap<>(), new HashMap<>());
    }

    @Override
    public boolean take(DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind) {
        int next = number(record.value());
        String dossier = requireNonNull(record.key());
        int known = reached.getOrDefault(dossier, 0);
        if (next <= known) {
            return false;
        }
        if (next > known + 1) {
            throw new Hole(known, next);
        }
        reached.put(dossier, next);
        writes.merge(dossier, 1, Integer::sum);
        return true;
    }

    @Override
    public Replayable onTrial() {
        return new Counted(new HashMap<>(reached), new HashMap<>());
    }

    private static int number(byte[] body) {
        try {
            return Integer.parseInt(new String(body, UTF_8));
        } catch (NumberFormatException none) {
            throw new MalformedEvent("No number", none);
        }
    }
}
