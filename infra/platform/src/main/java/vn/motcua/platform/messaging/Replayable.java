package vn.motcua.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a service does with a record that it could not take before. */
public interface Replayable {

    /**
     * Takes the record as its consumer would, though its dossier may be held.
     *
     * @param letter what was said of the record when it was set aside
     * @param behind whether an earlier letter of its dossier is still open, so that it may only be
     *     taken where it surely leaves nothing out
     * @return whether there was anything to do; false when all of it was known
     * @throws RuntimeException what the consumer would throw
     */
    boolean take(DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind);

    /** Where the same can be tried: it changes nothing but what later records find there. */
    Replayable onTrial();
}
