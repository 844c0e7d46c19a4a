package vn.motcua.processing.casework.persistence;

import static vn.motcua.processing.casework.persistence.CaseDocuments.CODE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DUE_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.RANK;
import static vn.motcua.processing.casework.persistence.CaseDocuments.RECEIVED_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.STAGE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.UNDATED;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;

import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.model.Stage;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an inbox in one go: its facets are counted and listed from the same look at the cases. A
 * page can thus never contradict its counts, whoever writes meanwhile.
 */
record MongoInbox(MongoTemplate mongo, InboxCriteria criteria) {

    private static final String ITEMS = "items";
    private static final String COUNTS = "counts";
    private static final String COUNT = "n";

    InboxPage page(InboxQuery query, LocalDate today) {
        var pipeline =
                Aggregation.newAggregation(
                        Aggregation.match(criteria.acrossStages(query.filter(), today)),
                        Aggregation.stage(
                                new Document(
                                        "$facet",
                                        new Document(COUNTS, counting())
                                                .append(ITEMS, listing(query)))));
        Document found =
                mongo.aggregate(pipeline, CaseDocuments.COLLECTION, Document.class)
                        .getMappedResults()
                        .getFirst();
        Map<Stage, Long> counts = counts(found);
        long total =
                counts.entrySet().stream()
                        .filter(one -> query.filter().shows(one.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return new InboxPage(
                found.getList(ITEMS, Document.class).stream().map(CaseDocuments::summary).toList(),
                total,
                counts);
    }

    private static List<Document> counting() {
        var each = new Document(ID, "$" + STAGE).append(COUNT, new Document("$sum", 1));
        return List.of(of(List.of(Stage.values())), new Document("$group", each));
    }

    private static List<Document> listing(InboxQuery query) {
        var wanted = query.filter().stages();
        var seen = new Document();
        CaseDocuments.SUMMARY.forEach(field -> seen.append(field, 1));
        return List.of(
                of(wanted.isEmpty() ? List.of(Stage.values()) : List.copyOf(wanted)),
                new Document("$sort", order(query)),
                new Document("$skip", query.before()),
                new Document("$limit", query.size()),
                new Document("$project", seen));
    }

    /** All are named: an index then has each stage in the order asked for. */
    private static Document of(List<Stage> stages) {
        var names = stages.stream().map(Stage::name).sorted().toList();
        return new Document("$match", new Document(STAGE, new Document("$in", names)));
    }

    private static Document order(InboxQuery query) {
        int direction =
                switch (query.direction()) {
                    case ASCENDING -> 1;
                    case DESCENDING -> -1;
                };
        Document order =
                switch (query.key()) {
                    case DUE_AT -> new Document(UNDATED, 1).append(DUE_AT, direction);
                    case TIME_LEFT -> new Document(RANK, 1).append(DUE_AT, direction);
                    case RECEIVED_AT -> new Document(RECEIVED_AT, direction);
                    case CODE -> new Document(CODE, direction);
                };
        return order.append(ID, 1);
    }

    private static Map<Stage, Long> counts(Document found) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Document group : found.getList(COUNTS, Document.class)) {
            counts.put(
                    Stage.valueOf(group.getString(ID)), group.get(COUNT, Number.class).longValue());
        }
        return counts;
    }
}
