package vn.motcua.platform.position;

import org.springframework.messaging.MessageHeaders;

/** Knows of each record that is being read whether it was handled before. */
@FunctionalInterface
public interface Readings {

    /**
     * Tells it of a record that came as a message.
     *
     * @param record with its topic, partition and offset
     */
    Reading of(MessageHeaders record);
}
