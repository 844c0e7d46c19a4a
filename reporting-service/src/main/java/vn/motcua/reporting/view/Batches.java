package vn.motcua.reporting.view;

import org.springframework.data.mongodb.core.query.Query;

/** Long answers of the store in parts: not every store limits the parts by itself. */
final class Batches {

    private static final int DOCUMENTS = 500;

    private Batches() {}

    static Query of(Query query) {
        return query.cursorBatchSize(DOCUMENTS);
    }
}
