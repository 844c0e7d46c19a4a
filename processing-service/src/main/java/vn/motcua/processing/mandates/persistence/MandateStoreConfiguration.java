package vn.motcua.processing.mandates.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.platform.mongo.Indexes;
import vn.motcua.processing.mandates.MandateStore;

/** Where mandates are kept. */
@Configuration(proxyBeanMethods = false)
class MandateStoreConfiguration {

    @Bean
    MandateStore mandateStore(MongoTemplate mongo) {
        new Indexes(mongo, MongoMandates.COLLECTION)
                .unique(MongoMandates.ABSENT, MongoMandates.NUMBER)
                .on(MongoMandates.SUBSTITUTE, MongoMandates.TO)
                .on(MongoMandates.AGENCY);
        return new MongoMandates(mongo);
    }
}
