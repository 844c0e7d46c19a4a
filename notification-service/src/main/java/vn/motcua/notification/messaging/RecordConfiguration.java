package vn.motcua.notification.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.notification.contact.CorrespondenceHandler;
import vn.motcua.notification.staff.StaffWarnings;
import vn.motcua.platform.messaging.Replayable;

/** Who takes the records, as they come and after they were dead letters. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    RecordTaker dossierRecords(CorrespondenceHandler correspondences, StaffWarnings warnings) {
        return new DossierRecords(correspondences, warnings);
    }

    @Bean
    Replayable deadRecords(RecordTaker records) {
        return new RecordReplay(records);
    }
}
