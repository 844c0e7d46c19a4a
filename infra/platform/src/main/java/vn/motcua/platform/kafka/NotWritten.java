package vn.motcua.platform.kafka;

import org.apache.kafka.common.KafkaException;

/** The broker did not say that it has a record; it may have it all the same. */
public final class NotWritten extends KafkaException {

    NotWritten(Throwable reason) {
        super("The broker did not take it", reason);
    }
}
