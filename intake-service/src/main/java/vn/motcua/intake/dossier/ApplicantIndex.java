package vn.motcua.intake.dossier;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.mongo.Indexes;
import vn.motcua.platform.security.Caller;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds dossiers by their applicant, within a caller's scope. */
@Component
public final class ApplicantIndex {

    private static final Logger log = LoggerFactory.getLogger(ApplicantIndex.class);

    private static final String ID = "_id";
    private static final String KEYS = DossierDocument.APPLICANT_KEYS;
    private static final String UPGRADES = "upgrades";
    private static final int TOGETHER = 1_000;

    private final MongoTemplate mongo;

    ApplicantIndex(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, Dossiers.COLLECTION).on(KEYS, DossierDocument.AGENCY);
        completeOlder();
    }

    /**
     * The dossiers of a clue, newest first. A name is sought as it was typed; only when nobody is
     * called so, in any order and with other words between.
     *
     * @param page from 0
     */
    public Found find(Clue clue, Caller caller, int page, int size) {
        return switch (clue) {
            case Clue.WholeNumber number ->
                    found(where(KEYS).in(number.keys()), caller, page, size);
            case Clue.Name name -> {
                var asTyped = found(beginsWith(name.words()), caller, page, size);
                yield asTyped.total() > 0 || name.words().size() == 1
                        ? asTyped
                        : found(anyOrder(name.words()), caller, page, size);
            }
        };
    }

    private Found found(Criteria applicant, Caller caller, int page, int size) {
        List<Criteria> all = new ArrayList<>();
        all.add(applicant);
        all.add(where(DossierDocument.AGENCY).regex(within(caller)));
        if (!caller.departments().isEmpty()) {
            var codes = caller.departments().stream().map(DepartmentCode::value).toList();
            all.add(where(DossierDocument.DEPARTMENT).in(codes));
        }
        Query sought = query(new Criteria().andOperator(all));
        long total = mongo.count(sought, Dossiers.COLLECTION);
        sought.with(Sort.by(Direction.DESC, DossierDocument.RECEIVED_AT, ID))
                .skip((long) page * size)
                .limit(size);
        List<Dossier> dossiers =
                mongo.find(sought, Document.class, Dossiers.COLLECTION).stream()
                        .map(DossierDocument::read)
                        .toList();
        return new Found(dossiers, total);
    }

    private static Criteria beginsWith(List<String> words) {
        return where(KEYS).regex("^" + Pattern.quote(ApplicantKeys.name(words)));
    }

    /** The last word is a given name mostly, and rarer than the others: it leads the way. */
    private static Criteria anyOrder(List<String> words) {
        List<Criteria> all = new ArrayList<>();
        all.add(beginsWith(List.of(words.getLast())));
        for (String word : words.subList(0, words.size() - 1)) {
            String whole = "^" + Pattern.quote(ApplicantKeys.name(List.of(word))) + "( |$)";
            all.add(new Criteria().orOperator(where(KEYS).regex(whole)));
        }
        return new Criteria().andOperator(all);
    }

    private static String within(Caller caller) {
        return Stream.concat(
                        Stream.of(Pattern.quote(caller.agency().value()) + "(\\.|$)"),
                        caller.predecessors().stream()
                                .map(AgencyId::value)
                                .map(ended -> Pattern.quote(ended) + "$"))
                .reduce((one, other) -> one + "|" + other)
                .map(either -> "^(" + either + ")")
                .orElseThrow();
    }

    /** Gives dossiers of earlier builds their keys, once; cut off, it begins again. */
    private void completeOlder() {
        Query done = query(where(ID).is(KEYS));
        if (mongo.exists(done, UPGRADES)) {
            return;
        }
        long completed = 0;
        String last = "";
        for (List<Document> some = after(last); !some.isEmpty(); some = after(last)) {
            completed += complete(some);
            last = some.getLast().getString(ID);
        }
        mongo.save(new Document(ID, KEYS), UPGRADES);
        if (completed > 0) {
            log.info("{} dossiers of an earlier build can be found by applicant", completed);
        }
    }

    private List<Document> after(String id) {
        Query some = query(where(ID).gt(id)).with(Sort.by(ID)).limit(TOGETHER);
        some.fields().include(DossierDocument.APPLICANT);
        return mongo.find(some, Document.class, Dossiers.COLLECTION);
    }

    private int complete(List<Document> dossiers) {
        List<Document> filed =
                dossiers.stream()
                        .filter(one -> one.get(DossierDocument.APPLICANT) != null)
                        .toList();
        if (!filed.isEmpty()) {
            var updates = mongo.bulkOps(BulkMode.UNORDERED, Dossiers.COLLECTION);
            for (Document one : filed) {
                updates.updateOne(
                        query(where(ID).is(one.get(ID))),
                        new Update().set(KEYS, ApplicantKeys.of(DossierDocument.applicant(one))));
            }
            updates.execute();
        }
        return filed.size();
    }

    /** One page of what was found. */
    public record Found(List<Dossier> dossiers, long total) {

        public Found {
            dossiers = List.copyOf(dossiers);
        }
    }
}
