package vn.motcua.notification.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.contact.CorrespondenceHandler;
import vn.motcua.notification.staff.StaffWarnings;
import vn.motcua.platform.position.Reading;
import vn.motcua.platform.position.StartCheck;

import java.util.function.Consumer;

/** What this service listens to. Topics, retries and dead letters are set in its yaml file. */
@Configuration(proxyBeanMethods = false)
class DossierConsumers {

    @Bean
    Consumer<Message<?>> onDossierEvent(
            CorrespondenceHandler correspondences, StaffWarnings warnings, StartCheck check) {
        return record -> {
            DossierEvent event = EventJson.read(body(record));
            Reading reading = check.readingOf(record.getHeaders());
            correspondences.handle(event, reading);
            warnings.handle(event, reading);
        };
    }

    /** The payload is the applicant's JSON, or not a byte array at all: then it is a tombstone. */
    @Bean
    Consumer<Message<?>> onApplicant(CorrespondenceHandler correspondences, StartCheck check) {
        return record -> {
            DossierId key = key(record);
            if (record.getPayload() instanceof byte[] json) {
                correspondences.handle(read(json, key), check.readingOf(record.getHeaders()));
            } else {
                correspondences.erase(key);
            }
        };
    }

    private static byte[] body(Message<?> record) {
        if (record.getPayload() instanceof byte[] body) {
            return body;
        }
        throw new MalformedEvent("The record has no body");
    }

    /** Under another key than its own, an applicant could never be erased. */
    private static Applicant read(byte[] json, DossierId key) {
        Applicant applicant = readable(json);
        if (!applicant.dossierId().equals(key)) {
            throw new MalformedEvent(
                    "The key " + key + " is not the dossier's id " + applicant.dossierId());
        }
        return applicant;
    }

    private static Applicant readable(byte[] json) {
        try {
            return EventJson.readApplicant(json);
        } catch (MalformedEvent _) {
            // Its message quotes the record: personal data has no place in a log.
            throw new MalformedEvent("Not a readable applicant");
        }
    }

    private static DossierId key(Message<?> record) {
        String key = String.valueOf(record.getHeaders().get(KafkaHeaders.RECEIVED_KEY));
        try {
            return DossierId.parse(key);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedEvent("The key is not a dossier's id: " + key, malformed);
        }
    }
}
