package vn.motcua.notification.sms;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/**
 * Stands in for a provider where there is none: keeps messages where operators can see them, and
 * brings none to a phone.
 */
final class VisibleOutboxSmsProvider implements SmsProvider {

    static final String COLLECTION = "sms-outbox";

    private final MongoTemplate mongo;
    private final InstantSource clock;

    VisibleOutboxSmsProvider(MongoTemplate mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "visible-outbox";
    }

    @Override
    public SmsAnswer send(SmsMessage message) {
        try {
            mongo.save(
                    new Document("_id", message.id())
                            .append("to", message.to())
                            .append("text", message.text())
                            .append("at", Date.from(clock.instant())),
                    COLLECTION);
        } catch (DataAccessResourceFailureException away) {
            return new SmsAnswer.RefusedForNow("The store does not answer");
        }
        return new SmsAnswer.Accepted(List.of(message.id()), false);
    }

    /** Forgets what it keeps of a message. */
    void forget(String messageId) {
        mongo.remove(query(where("_id").is(messageId)), COLLECTION);
    }
}
