package vn.motcua.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.motcua.kernel.event.DossierTopics;

import java.util.Optional;

/** What of a record may be shown to those who run the system: never whose dossier it is. */
final class Bodies {

    private Bodies() {}

    /** The body as text; empty when there is none, or when it is an applicant's data. */
    static Optional<String> text(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(DossierTopics.APPLICANTS)
                ? Optional.empty()
                : Optional.ofNullable(record.value()).map(body -> new String(body, UTF_8));
    }
}
