package vn.motcua.platform.mongo;

import com.mongodb.WriteConcern;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Has every write acknowledged by the journals of a majority ({@code w: majority, j: true}),
 * whatever the connection string says: a citizen is given a receipt for it. With {@code
 * motcua.mongo.durable-writes=false} the connection string decides.
 */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@ConditionalOnProperty(name = "motcua.mongo.durable-writes", matchIfMissing = true)
public class DurableWritesAutoConfiguration {

    /** After the one that reads the connection string. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
