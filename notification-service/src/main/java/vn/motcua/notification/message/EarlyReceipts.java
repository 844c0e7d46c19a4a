package vn.motcua.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.notification.message.Handover.Arrival;
import vn.motcua.notification.message.Receipt.Echo;
import vn.motcua.platform.mongo.Indexes;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * The stored receipts whose messages are not known yet. Of each part the first one is kept, for
 * minutes only: it may name a recipient.
 */
final class EarlyReceipts {

    private static final String COLLECTION = "early-receipts";
    private static final String KEPT_AT = "keptAt";

    private final MongoTemplate mongo;

    EarlyReceipts(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, COLLECTION).on(KEPT_AT);
    }

    void keep(Receipt receipt, Instant now) {
        var document =
                new Document("_id", receipt.key())
                        .append("provider", receipt.provider())
                        .append("providerId", receipt.providerId())
                        .append("arrival", receipt.arrival().name())
                        .append("detail", receipt.detail())
                        .append(KEPT_AT, Date.from(now));
        Echo echo = receipt.echo();
        if (echo != null) {
            document.append("beginning", echo.beginning()).append("recipient", echo.recipient());
        }
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException alreadyThere) {
            // It came twice; what was told first stands.
        }
    }

    List<Receipt> of(List<String> keys) {
        return read(query(where("_id").in(keys)));
    }

    List<Receipt> keptBefore(Instant moment, int limit) {
        return read(query(where(KEPT_AT).lt(moment)).with(Sort.by(KEPT_AT)).limit(limit));
    }

    void remove(String key) {
        mongo.remove(query(where("_id").is(key)), COLLECTION);
    }

    private List<Receipt> read(Query some) {
        return mongo.find(some, Document.class, COLLECTION).stream()
                .map(EarlyReceipts::read)
                .toList();
    }

    private static Receipt read(Document stored) {
        String beginning = stored.getString("beginning");
        return new Receipt(
                stored.getString("provider"),
                stored.getString("providerId"),
                Arrival.valueOf(stored.getString("arrival")),
                stored.getString("detail"),
                beginning == null
                        ? null
                        : new Echo(beginning, stored.getList("recipient", String.class)));
    }
}
