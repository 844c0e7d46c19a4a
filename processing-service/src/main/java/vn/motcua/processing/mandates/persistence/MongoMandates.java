package vn.motcua.processing.mandates.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.processing.mandates.Mandate;
import vn.motcua.processing.mandates.Mandate.Mark;
import vn.motcua.processing.mandates.Mandate.Standing;
import vn.motcua.processing.mandates.Mandate.Terms;
import vn.motcua.processing.mandates.MandatePage;
import vn.motcua.processing.mandates.MandateQuery;
import vn.motcua.processing.mandates.MandateStore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One document per mandate. The mandates of one absent officer are numbered, and a number is given
 * once: of two who decide on the same list at the same time, one has to look again.
 */
final class MongoMandates implements MandateStore {

    static final String COLLECTION = "mandates";
    static final String ABSENT = "absent";
    static final String NUMBER = "number";
    static final String SUBSTITUTE = "substitute";
    static final String TO = "to";
    private static final String ID = "_id";
    static final String AGENCY = "agency";
    private static final String DEPARTMENT = "department";
    // Days are kept as text: a date of the store is a moment, and a moment has a time zone.
    private static final String FROM = "from";
    private static final String REASON = "reason";
    private static final String MADE = "made";
    private static final String ENDED = "ended";

    private final MongoTemplate mongo;

    MongoMandates(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Mandate> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Document.class, COLLECTION))
                .map(MongoMandates::read);
    }

    @Override
    public List<Mandate> of(String absent) {
        return read(query(where(ABSENT).is(absent)).with(Sort.by(NUMBER)));
    }

    @Override
    public boolean add(Mandate mandate, int earlier) {
        try {
            mongo.insert(write(mandate).append(NUMBER, earlier + 1), COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public List<Mandate> heldBy(String substitute, LocalDate day) {
        List<Criteria> all = standing(Standing.IN_FORCE, day);
        all.add(where(SUBSTITUTE).is(substitute));
        return read(query(new Criteria().andOperator(all)).with(Sort.by(FROM, ID)));
    }

    @Override
    public void end(UUID id, Mark ended) {
        mongo.updateFirst(
                query(where(ID).is(id.toString()).and(ENDED).isNull()),
                new Update().set(ENDED, write(ended)),
                COLLECTION);
    }

    @Override
    public MandatePage page(MandateQuery asked) {
        Criteria matching = matching(asked);
        long total = mongo.count(query(matching), COLLECTION);
        Query page =
                query(matching)
                        .with(Sort.by(Sort.Direction.DESC, FROM).and(Sort.by(ID)))
                        .skip((long) asked.page() * asked.size())
                        .limit(asked.size());
        return new MandatePage(read(page), total);
    }

    private static Criteria matching(MandateQuery asked) {
        Standing standing = asked.standing();
        List<Criteria> all =
                standing == null ? new ArrayList<>() : standing(standing, asked.today());
        all.add(where(AGENCY).regex("^" + Pattern.quote(asked.root().value()) + "(\\.|$)"));
        if (!asked.scope().isEmpty()) {
            List<String> codes = asked.scope().stream().map(DepartmentCode::value).toList();
            all.add(where(DEPARTMENT).in(codes));
        }
        if (asked.absent() != null) {
            all.add(where(ABSENT).is(asked.absent()));
        }
        if (asked.substitute() != null) {
            all.add(where(SUBSTITUTE).is(asked.substitute()));
        }
        return new Criteria().andOperator(all);
    }

    private static List<Criteria> standing(Standing standing, LocalDate day) {
        String today = day.toString();
        return switch (standing) {
            case IN_FORCE ->
                    new ArrayList<>(
                            List.of(
                                    where(ENDED).isNull(),
                                    where(FROM).lte(today),
                                    where(TO).gte(today)));
            case UPCOMING -> new ArrayList<>(List.of(where(ENDED).isNull(), where(FROM).gt(today)));
            case OVER ->
                    new ArrayList<>(
                            List.of(
                                    new Criteria()
                                            .orOperator(
                                                    where(ENDED).ne(null), where(TO).lt(today))));
        };
    }

    private List<Mandate> read(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoMandates::read)
                .toList();
    }

    private static Document write(Mandate mandate) {
        Terms terms = mandate.terms();
        return new Document(ID, mandate.id().toString())
                .append(ABSENT, terms.absent())
                .append(SUBSTITUTE, terms.substitute())
                .append(AGENCY, terms.agency().value())
                .append(DEPARTMENT, terms.department().value())
                .append(FROM, terms.from().toString())
                .append(TO, terms.to().toString())
                .append(REASON, terms.reason())
                .append(MADE, write(mandate.made()));
    }

    private static Document write(Mark mark) {
        return new Document("by", mark.by()).append("at", Date.from(mark.at()));
    }

    private static Mandate read(Document stored) {
        var terms =
                new Terms(
                        stored.getString(ABSENT),
                        stored.getString(SUBSTITUTE),
                        new AgencyId(stored.getString(AGENCY)),
                        new DepartmentCode(stored.getString(DEPARTMENT)),
                        LocalDate.parse(stored.getString(FROM)),
                        LocalDate.parse(stored.getString(TO)),
                        stored.getString(REASON));
        Document ended = stored.get(ENDED, Document.class);
        return new Mandate(
                UUID.fromString(stored.getString(ID)),
                terms,
                mark(stored.get(MADE, Document.class)),
                endedBy(ended));
    }

    private static @Nullable Mark endedBy(@Nullable Document ended) {
        return ended == null ? null : mark(ended);
    }

    private static Mark mark(Document stored) {
        return new Mark(stored.getString("by"), stored.getDate("at").toInstant());
    }
}
