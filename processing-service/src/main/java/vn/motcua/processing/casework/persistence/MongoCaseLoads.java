package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import static vn.motcua.processing.casework.persistence.CaseDocuments.OFFICER;
import static vn.motcua.processing.casework.persistence.CaseDocuments.STAGE;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;

import vn.motcua.processing.casework.CaseLoads;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counted from the index of officers and stages. */
record MongoCaseLoads(MongoTemplate mongo) implements CaseLoads {

    private static final String COUNT = "n";

    @Override
    public Map<String, Long> of(Collection<String> officers) {
        var open = where(OFFICER).in(officers).and(STAGE).in(InboxCriteria.OPEN);
        var counted =
                Aggregation.newAggregation(
                        Aggregation.match(open), Aggregation.group(OFFICER).count().as(COUNT));
        Map<String, Long> loads = new HashMap<>();
        for (Document one : mongo.aggregate(counted, CaseDocuments.COLLECTION, Document.class)) {
            loads.put(one.getString("_id"), one.get(COUNT, Number.class).longValue());
        }
        return loads;
    }
}
