package vn.motcua.processing.staff.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.platform.mongo.Indexes;
import vn.motcua.processing.staff.StaffStore;

/** Where the directory of staff is kept. */
@Configuration(proxyBeanMethods = false)
class StaffStoreConfiguration {

    @Bean
    StaffStore staffStore(MongoTemplate mongo) {
        new Indexes(mongo, MongoStaff.COLLECTION)
                .on(MongoStaff.POSTS, MongoStaff.NAME, MongoStaff.ID);
        return new MongoStaff(mongo);
    }
}
