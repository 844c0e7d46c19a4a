package vn.motcua.processing.casework.persistence;

import static vn.motcua.processing.casework.persistence.CaseDocuments.CODE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DUE_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an inbox in one go: every case is looked at once, and what was seen of it then is both
 * counted and listed. A page can thus never contradict its counts, whoever writes meanwhile.
 */
record MongoInbox(MongoTemplate mongo, InboxCriteria criteria) {

    private static final String ITEMS = "items";
    private static final String COUNTS = "counts";
    private static final String COUNT = "n";

    /** Which group a case belongs to when time left is the order. */
    private static final String RANK = "rank";

    InboxPage page(InboxQuery query, LocalDate today) {
        // The projection copies what was seen; the facets work on the copies.
        var pipeline =
                Aggregation.newAggregation(
                        Aggregation.match(criteria.acrossStages(query.filter(), today)),
                        Aggregation.stage(new Document("$project", seen())),
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

    private static Document seen() {
        var seen = new Document(UNDATED, 1);
        CaseDocuments.SUMMARY.forEach(field -> seen.append(field, 1));
        return seen;
    }

    private static List<Document> counting() {
        var each = new Document(ID, "$" + STAGE).append(COUNT, new Document("$sum", 1));
        return List.of(new Document("$group", each));
    }

    private static List<Document> listing(InboxQuery query) {
        List<Document> stages = new ArrayList<>();
        var wanted = query.filter().stages();
        if (!wanted.isEmpty()) {
            var names = wanted.stream().map(Stage::name).toList();
            stages.add(new Document("$match", new Document(STAGE, new Document("$in", names))));
        }
        if (query.key() == InboxQuery.SortKey.TIME_LEFT) {
            stages.add(new Document("$addFields", new Document(RANK, rank())));
        }
        stages.add(new Document("$sort", order(query)));
        stages.add(new Document("$skip", query.before()));
        stages.add(new Document("$limit", query.size()));
        return stages;
    }

    private static Document rank() {
        List<String> closed =
                Arrays.stream(Stage.values())
                        .filter(stage -> !stage.isOpen())
                        .map(Stage::name)
                        .toList();
        var running = either(in(InboxCriteria.RUNNING), 0, 1);
        return either(in(closed), 3, either("$" + UNDATED, 2, running));
    }

    private static Document in(List<String> stages) {
        return new Document("$in", List.of("$" + STAGE, stages));
    }

    private static Document either(Object condition, Object yes, Object no) {
        return new Document("$cond", List.of(condition, yes, no));
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
