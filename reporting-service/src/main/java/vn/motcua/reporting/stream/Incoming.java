package vn.motcua.reporting.stream;

import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;

import java.nio.charset.StandardCharsets;

/** Reads what is on the events' topic, whoever wrote it. */
public final class Incoming {

    private Incoming() {}

    static DossierEvent event(Record<byte[], byte[]> record) {
        return event(key(record), record.value());
    }

    /**
     * Reads an event.
     *
     * @throws MalformedEvent when it is none, or lies under another dossier's key
     */
    public static DossierEvent event(@Nullable String key, byte @Nullable [] body) {
        if (body == null) {
            throw new MalformedEvent("The record has no value");
        }
        DossierEvent event = EventJson.read(body);
        if (!event.dossierId().toString().equals(key)) {
            throw new MalformedEvent("The record's key is not its dossier " + event.dossierId());
        }
        return event;
    }

    /** The record's key as text; empty when it has none. */
    static String key(Record<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}
