package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An aggregation whose first stages are asked of the indexes: what they match, sort, skip and
 * limit; the rest is worked out document by document.
 */
final class Pipeline {

    private final Document command;
    private final List<Document> rest;
    private final DatabaseResolver databases;
    private final MongoDatabase database;
    private final Oplog oplog;

    private final List<Document> matched = new ArrayList<>();
    private @Nullable Document order;
    private int skip;
    private int limit;

    Pipeline(Document command, DatabaseResolver databases, MongoDatabase database, Oplog oplog) {
        this.command = command;
        this.databases = databases;
        this.database = database;
        this.oplog = oplog;
        this.rest = new ArrayList<>(stages(command));
        takeFirst();
    }

    /** A change stream is not read from a collection. */
    static boolean canRun(Document command) {
        return command.get("aggregate") instanceof String
                && stages(command).stream().noneMatch(stage -> stage.containsKey("$changeStream"));
    }

    String collection() {
        return String.valueOf(command.get("aggregate"));
    }

    @Nullable Object batchSize() {
        return command.get("cursor") instanceof Document cursor ? cursor.get("batchSize") : null;
    }

    /** What it comes to in that view, which stays open until all of it is read. */
    Iterator<Document> run(RocksCollection collection, View view) {
        if (rest.size() == 1 && rest.getFirst().get("$facet") instanceof Document facets) {
            return List.of(each(facets, collection, view)).iterator();
        }
        String counted = countedAs();
        if (counted != null) {
            long count =
                    matched.isEmpty() && skip == 0 && limit == 0
                            ? collection.count(sought(null))
                            : collection.count(sought(null), view);
            // No documents, no group.
            return count == 0
                    ? Collections.emptyIterator()
                    : List.of(counted(counted, count)).iterator();
        }
        var groups = CountedGroups.of(rest, sought(null));
        if (groups != null && groups.areInIndex(collection)) {
            return groups.count(collection, view).iterator();
        }
        Iterator<Document> found = collection.find(sought(fieldsRead()), view);
        Optional<SummedGroups> sums =
                rest.isEmpty() ? Optional.empty() : SummedGroups.of(rest.getFirst());
        if (sums.isPresent()) {
            rest.removeFirst();
            found = sums.get().of(found).iterator();
        }
        var aggregation = Aggregation.fromPipeline(rest, databases, database, collection, oplog);
        aggregation.validate(command);
        return aggregation.runStagesAsStream(stream(found)).iterator();
    }

    /** Each facet as a pipeline of its own after what is common to all, over the same view. */
    private Document each(Document facets, RocksCollection collection, View view) {
        var answer = new Document();
        facets.forEach((name, stages) -> {
            List<Document> whole = new ArrayList<>(common());
            whole.addAll(Aggregation.parse(stages));
            var facet = new Document(command).append("pipeline", whole);
            List<Document> documents = new ArrayList<>();
            new Pipeline(facet, databases, database, oplog)
                    .run(collection, view)
                    .forEachRemaining(documents::add);
            answer.put(name, documents);
        });
        return answer;
    }

    private List<Document> common() {
        List<Document> common = new ArrayList<>();
        matched.forEach(match -> common.add(new Document("$match", match)));
        if (order != null) {
            common.add(new Document("$sort", order));
        }
        if (skip > 0) {
            common.add(new Document("$skip", skip));
        }
        if (limit > 0) {
            common.add(new Document("$limit", limit));
        }
        return common;
    }

    private static Stream<Document> stream(Iterator<Document> found) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED), false);
    }

    private Sought sought(@Nullable Document projection) {
        Document filter =
                switch (matched.size()) {
                    case 0 -> new Document();
                    case 1 -> matched.getFirst();
                    default -> new Document("$and", matched);
                };
        return new Sought(filter, order, skip, limit, projection);
    }

    private void takeFirst() {
        while (!rest.isEmpty() && rest.getFirst().get("$match") instanceof Document match) {
            if (!match.isEmpty()) {
                matched.add(match);
            }
            rest.removeFirst();
        }
        if (!rest.isEmpty() && rest.getFirst().get("$sort") instanceof Document sort) {
            order = sort;
            rest.removeFirst();
        }
        if (!rest.isEmpty() && rest.getFirst().get("$skip") instanceof Number number) {
            skip = number.intValue();
            rest.removeFirst();
        }
        if (!rest.isEmpty() && rest.getFirst().get("$limit") instanceof Number number) {
            limit = number.intValue();
            rest.removeFirst();
        }
    }

    /** The field that a stage counts all documents into, when counting is all that is left. */
    private @Nullable String countedAs() {
        if (rest.size() != 1) {
            return null;
        }
        if (rest.getFirst().get("$count") instanceof String field) {
            return field;
        }
        if (!(rest.getFirst().get("$group") instanceof Document group) || group.size() != 2) {
            return null;
        }
        boolean one =
                !(group.get("_id") instanceof String) && !(group.get("_id") instanceof Document);
        return group.keySet().stream()
                .filter(field -> one && isOneEach(group.get(field)))
                .findFirst()
                .orElse(null);
    }

    static boolean isOneEach(@Nullable Object accumulator) {
        return accumulator instanceof Document sum
                && sum.size() == 1
                && sum.get("$sum") instanceof Number number
                && number.doubleValue() == 1;
    }

    private Document counted(String field, long count) {
        Number number = count <= Integer.MAX_VALUE ? (Number) (int) count : (Number) count;
        var answer = new Document();
        if (rest.getFirst().get("$group") instanceof Document group) {
            answer.put("_id", group.get("_id"));
        }
        answer.put(field, number);
        return answer;
    }

    /** When the next stage names all the fields it reads, the others need not be. */
    private @Nullable Document fieldsRead() {
        if (rest.isEmpty()) {
            return null;
        }
        Document stage = rest.getFirst();
        Set<String> fields = new HashSet<>();
        if (stage.get("$group") instanceof Document group) {
            gather(group, fields);
        } else if (stage.get("$project") instanceof Document project && includes(project)) {
            project.forEach((field, value) -> {
                fields.add(Sorting.firstPart(field));
                gather(value, fields);
            });
        } else {
            return null;
        }
        if (fields.contains("$")) {
            return null;
        }
        var projection = new Document("_id", 1);
        fields.forEach(field -> projection.put(field, 1));
        return projection;
    }

    private static boolean includes(Document project) {
        return project.entrySet().stream()
                .noneMatch(field ->
                        !field.getKey().equals("_id")
                                && (Boolean.FALSE.equals(field.getValue())
                                        || isZero(field.getValue())));
    }

    private static boolean isZero(Object value) {
        return value instanceof Number number && number.intValue() == 0;
    }

    /** The fields that an expression names; {@code $} among them when it names the whole. */
    private static void gather(@Nullable Object expression, Set<String> fields) {
        switch (expression) {
            case null -> {}
            case String text when text.startsWith("$$") -> fields.add("$");
            case String text when text.startsWith("$") ->
                    fields.add(Sorting.firstPart(text.substring(1)));
            case Document document -> document.values().forEach(value -> gather(value, fields));
            case Collection<?> list -> list.forEach(value -> gather(value, fields));
            case Object _ -> {}
        }
    }

    private static List<Document> stages(Document command) {
        return Aggregation.parse(command.get("pipeline"));
    }
}
