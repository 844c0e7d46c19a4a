package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.persistence.CaseDocuments.AGENCY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.COLLECTION;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.RANK;
import static vn.motcua.processing.casework.persistence.CaseDocuments.STAGE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.UNDATED;
import static vn.motcua.processing.casework.persistence.CaseDocuments.WITHIN;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.processing.casework.model.Stage;

import java.util.List;

/** Gives cases of earlier builds the fields that inboxes are asked by today. */
record OlderCases(MongoTemplate mongo) {

    private static final Logger log = LoggerFactory.getLogger(OlderCases.class);
    private static final int TOGETHER = 1_000;

    /** Cut off, it goes on where it was. */
    void complete() {
        long completed = 0;
        for (List<Document> some = some(); !some.isEmpty(); some = some()) {
            complete(some);
            completed += some.size();
        }
        if (completed > 0) {
            log.info("{} cases of an earlier build are listed by today's indexes", completed);
        }
    }

    private List<Document> some() {
        Query without = query(where(WITHIN).isNull()).limit(TOGETHER);
        without.fields().include(AGENCY, STAGE, UNDATED);
        return mongo.find(without, Document.class, COLLECTION);
    }

    private void complete(List<Document> cases) {
        var updates = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        for (Document one : cases) {
            var stage = Stage.valueOf(one.getString(STAGE));
            boolean undated = Boolean.TRUE.equals(one.getBoolean(UNDATED));
            // Whoever moved it meanwhile has written both.
            updates.updateOne(
                    query(where(ID).is(one.get(ID)).and(WITHIN).isNull()),
                    new Update()
                            .set(WITHIN, CaseDocuments.within(one.getString(AGENCY)))
                            .set(RANK, CaseDocuments.rank(stage, undated)));
        }
        updates.execute();
    }
}
