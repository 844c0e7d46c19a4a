package vn.motcua.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;

class DurableWritesTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    DurableWritesAutoConfiguration.class,
                                    MongoAutoConfiguration.class,
                                    DataMongoAutoConfiguration.class))
                    .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/x?w=1");

    @Test
    void areAskedForWhateverTheConnectionStringSays() {
        service.run(context ->
                assertThat(writeConcern(context.getBean(MongoTemplate.class)))
                        .isEqualTo(WriteConcern.MAJORITY.withJournal(true)));
    }

    @Test
    void areLeftToTheConnectionStringOnRequest() {
        service.withPropertyValues("motcua.mongo.durable-writes=false")
                .run(context ->
                        assertThat(writeConcern(context.getBean(MongoTemplate.class)))
                                .isEqualTo(WriteConcern.W1));
    }

    private static WriteConcern writeConcern(MongoTemplate mongo) {
        return mongo.getDb().getWriteConcern();
    }
}
