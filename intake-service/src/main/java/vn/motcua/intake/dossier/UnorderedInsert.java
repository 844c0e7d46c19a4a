package vn.motcua.intake.dossier;

import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Inserts many documents, where some may be there already. */
public final class UnorderedInsert {

    private UnorderedInsert() {}

    /** Inserts what is new and answers the indexes of what a unique index refused. */
    public static Set<Integer> insert(
            MongoTemplate mongo, String collection, List<Document> documents) {
        return documents.isEmpty()
                ? Set.of()
                : requireNonNull(mongo.execute(collection, all -> insert(all, documents)));
    }

    private static Set<Integer> insert(MongoCollection<Document> all, List<Document> documents) {
        try {
            all.insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException partly) {
            Set<Integer> refused = new HashSet<>();
            for (BulkWriteError error : partly.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw partly;
                }
                refused.add(error.getIndex());
            }
            if (refused.isEmpty()) {
                throw partly;
            }
            return refused;
        }
    }
}
