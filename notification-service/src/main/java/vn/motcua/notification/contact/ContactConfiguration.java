package vn.motcua.notification.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.notification.message.MessageQueue;
import vn.motcua.notification.template.Texts;

import java.time.InstantSource;

/** The parts that decide whom to tell what. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    CorrespondenceHandler correspondenceHandler(
            MongoTemplate mongo, Texts texts, MessageQueue queue, InstantSource clock) {
        return new CorrespondenceHandler(
                new Correspondences(mongo), new MessageWriter(texts), queue, clock);
    }
}
