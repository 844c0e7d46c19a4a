package vn.motcua.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Who notes what becomes of dead letters. */
@FunctionalInterface
public interface Settling {

    /**
     * Settles it, or orders that to be done; twice has no effect.
     *
     * @param record what was taken after all; absent when it is dismissed
     * @return whether it is done by now
     */
    boolean settle(
            DeadLetter letter,
            @Nullable ConsumerRecord<String, byte[]> record,
            Settlement settlement);
}
