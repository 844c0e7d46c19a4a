package vn.motcua.platform.mongo;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Declares the indexes of a collection. The embedded store keeps unique ones and ignores the rest,
 * so a query must be right without its index and only faster with it.
 */
public record Indexes(MongoTemplate mongo, String collection) {

    /** An index that also forbids two documents with the same values. */
    public Indexes unique(String... fields) {
        ensure(index(fields).unique());
        return this;
    }

    /** An index for speed. */
    public Indexes on(String... fields) {
        ensure(index(fields));
        return this;
    }

    /** An index for speed of the documents that have the field, and of no others. */
    public Indexes sparse(String field) {
        ensure(index(field).sparse());
        return this;
    }

    private void ensure(Index index) {
        mongo.indexOps(collection).createIndex(index);
    }

    private static Index index(String... fields) {
        var index = new Index();
        for (String field : fields) {
            index.on(field, Direction.ASC);
        }
        return index;
    }
}
