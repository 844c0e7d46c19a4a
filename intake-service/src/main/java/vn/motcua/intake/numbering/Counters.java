package vn.motcua.intake.numbering;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static java.util.Objects.requireNonNull;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last number of every agency and day, in the store. It only rises, and each document tells
 * which numbers were skipped because the store had come back without them.
 */
final class Counters {

    private static final Logger log = LoggerFactory.getLogger(Counters.class);

    private static final String COLLECTION = "counters";
    private static final String LAST = "last";
    private static final String PREFIX = "prefix";
    private static final String SKIPPED = "skipped";

    private final MongoTemplate mongo;

    Counters(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Takes the next number. */
    Taken next(CounterId counter, String prefix) {
        Document taken =
                mongo.findAndModify(
                        query(where("_id").is(counter.toString())),
                        new Update().inc(LAST, 1L).set(PREFIX, prefix),
                        options().upsert(true).returnNew(true),
                        Document.class,
                        COLLECTION);
        return new Taken(counter, prefix, last(requireNonNull(taken, "counter")));
    }

    /** Raises each counter that is behind to a number known to be taken. */
    void raise(Collection<Taken> known, Instant now) {
        Map<String, Long> stored = new HashMap<>();
        List<String> ids = known.stream().map(one -> one.counter().toString()).toList();
        for (Document document :
                mongo.find(query(where("_id").in(ids)), Document.class, COLLECTION)) {
            stored.put(document.getString("_id"), last(document));
        }
        known.stream()
                .filter(one -> stored.getOrDefault(one.counter().toString(), 0L) < one.number())
                .forEach(one -> raise(one, now));
    }

    Optional<State> state(CounterId counter) {
        return Optional.ofNullable(mongo.findById(counter.toString(), Document.class, COLLECTION))
                .map(Counters::read);
    }

    private void raise(Taken known, Instant now) {
        long last = state(known.counter()).map(State::last).orElse(0L);
        while (last < known.number() && !raised(known, last, now)) {
            last = state(known.counter()).map(State::last).orElse(0L);
        }
    }

    /** Whether it was raised from this number; a number taken meanwhile has it read again. */
    private boolean raised(Taken known, long last, Instant now) {
        Document skipped =
                new Document("from", last + 1)
                        .append("to", known.number())
                        .append("at", Date.from(now));
        String id = known.counter().toString();
        boolean raised = last == 0 ? begun(id, known, skipped) : moved(id, known, last, skipped);
        if (raised) {
            log.warn(
                    "The store knew the numbers of {} to {} only, they are given to {}",
                    id,
                    last,
                    known.number());
        }
        return raised;
    }

    private boolean begun(String id, Taken known, Document skipped) {
        try {
            mongo.insert(
                    new Document("_id", id)
                            .append(LAST, known.number())
                            .append(PREFIX, known.prefix())
                            .append(SKIPPED, List.of(skipped)),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException meanwhile) {
            log.debug("The counter {} has begun meanwhile", id, meanwhile);
            return false;
        }
    }

    private boolean moved(String id, Taken known, long last, Document skipped) {
        return mongo.updateFirst(
                                query(where("_id").is(id).and(LAST).is(last)),
                                new Update().set(LAST, known.number()).push(SKIPPED, skipped),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private static State read(Document document) {
        List<Skipped> skipped =
                document.getList(SKIPPED, Document.class, List.of()).stream()
                        .map(one ->
                                new Skipped(
                                        one.get("from", Number.class).longValue(),
                                        one.get("to", Number.class).longValue()))
                        .toList();
        return new State(document.getString(PREFIX), last(document), skipped);
    }

    private static long last(Document document) {
        return document.get(LAST, Number.class).longValue();
    }

    /** A counter as the store has it. */
    record State(String prefix, long last, List<Skipped> skipped) {

        State {
            skipped = List.copyOf(skipped);
        }

        boolean hasSkipped(long number) {
            return skipped.stream().anyMatch(one -> one.from() <= number && number <= one.to());
        }
    }

    /** Numbers that were not given again, the first and the last of them included. */
    record Skipped(long from, long to) {}
}
