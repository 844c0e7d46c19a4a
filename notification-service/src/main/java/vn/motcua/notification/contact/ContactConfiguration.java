package vn.motcua.notification.contact;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.notification.message.MessageQueue;
import vn.motcua.notification.template.Texts;

import java.time.InstantSource;

/** The parts that decide whom to tell what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SituationProperties.class)
class ContactConfiguration {

    @Bean
    Correspondences correspondences(MongoTemplate mongo) {
        return new Correspondences(mongo);
    }

    @Bean
    Previews previews(Correspondences correspondences, Texts texts) {
        return new Previews(correspondences, texts);
    }

    @Bean
    CorrespondenceHandler correspondenceHandler(
            Correspondences correspondences,
            SituationProperties settings,
            Texts texts,
            MessageQueue queue,
            InstantSource clock) {
        var situations = new Situations(settings, Catalogue.load(), texts::canWrite);
        return new CorrespondenceHandler(
                correspondences,
                new NotificationPolicy(situations),
                new MessageWriter(texts),
                queue,
                clock);
    }
}
