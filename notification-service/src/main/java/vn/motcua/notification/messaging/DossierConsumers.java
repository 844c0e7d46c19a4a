package vn.motcua.notification.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

import vn.motcua.notification.contact.CorrespondenceHandler;
import vn.motcua.notification.staff.StaffWarnings;
import vn.motcua.platform.messaging.Replayable;
import vn.motcua.platform.position.StartCheck;

import java.util.function.Consumer;

/** What this service listens to. Topics are set in its yaml file. */
@Configuration(proxyBeanMethods = false)
class DossierConsumers {

    @Bean
    DossierRecords dossierRecords(CorrespondenceHandler correspondences, StaffWarnings warnings) {
        return new DossierRecords(correspondences, warnings);
    }

    @Bean
    Consumer<Message<?>> onDossierEvent(DossierRecords records, StartCheck check) {
        return record -> records.event(body(record), check.readingOf(record.getHeaders()));
    }

    @Bean
    Consumer<Message<?>> onApplicant(DossierRecords records, StartCheck check) {
        return record ->
                records.applicant(
                        String.valueOf(record.getHeaders().get(KafkaHeaders.RECEIVED_KEY)),
                        body(record),
                        check.readingOf(record.getHeaders()));
    }

    @Bean
    Replayable deadRecords(DossierRecords records) {
        return new RecordReplay(records);
    }

    /** What is no byte array is the binder's sign for no body at all. */
    private static byte @Nullable [] body(Message<?> record) {
        return record.getPayload() instanceof byte[] body ? body : null;
    }
}
