package vn.motcua.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns events into outbox messages: CloudEvents 1.0, Kafka binding, binary mode, with the W3C
 * trace context of the command that caused them.
 */
public final class OutboxMessages {

    private final String source;
    private final TraceContext trace;

    /**
     * Names the producer.
     *
     * @param source the CloudEvents source, such as {@code /intake}
     */
    public OutboxMessages(String source, TraceContext trace) {
        this.source = source;
        this.trace = trace;
    }

    public OutboxMessage of(long position, DossierEvent event) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.eventId().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", EventJson.typeOf(event.change()));
        headers.put("ce_time", event.occurredAt().toString());
        headers.put("ce_subject", event.dossierId().toString());
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("content-type", "application/json");
        headers.put("agency", event.agency().value());
        headers.put("department", event.department().value());
        trace.current().ifPresent(parent -> headers.put("traceparent", parent));
        return new OutboxMessage(
                position,
                DossierTopics.EVENTS,
                event.dossierId().toString(),
                headers,
                new String(EventJson.write(event), UTF_8));
    }

    public OutboxMessage of(long position, Applicant applicant) {
        return new OutboxMessage(
                position,
                DossierTopics.APPLICANTS,
                applicant.dossierId().toString(),
                Map.of("content-type", "application/json"),
                new String(EventJson.write(applicant), UTF_8));
    }
}
