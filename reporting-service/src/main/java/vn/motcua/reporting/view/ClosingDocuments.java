package vn.motcua.reporting.view;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.mongo.Indexes;
import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.ClosingJson;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Closings as documents. What does not stand is kept as void. */
@Component
final class ClosingDocuments implements Closings {

    private static final Logger log = LoggerFactory.getLogger(ClosingDocuments.class);

    private static final String CLOSINGS = "closings";
    private static final String ID = "_id";
    private static final String UNIT = "unit";
    private static final String PERIOD = "period";
    private static final String CHAIN = "chain";
    private static final String FROM = "from";
    private static final String TO = "toExclusive";
    private static final String VOID = "void";

    private final MongoTemplate mongo;

    ClosingDocuments(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, CLOSINGS).on(UNIT, CHAIN, FROM);
    }

    @Override
    public Optional<SignedClosing> of(String unit, String period) {
        return one(standing(Criteria.where(UNIT).is(unit).and(PERIOD).is(period)));
    }

    @Override
    public Optional<SignedClosing> holding(AgencyId unit, LocalDate from, LocalDate toExclusive) {
        List<String> above = new ArrayList<>();
        String id = unit.value();
        for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
            above.add(id.substring(0, end));
        }
        Criteria days = Criteria.where(FROM).is(from.toString()).and(TO).is(toExclusive.toString());
        return find(standing(days.and(UNIT).in(above))).stream()
                .max(Comparator.comparingInt(one -> one.content().subject().unit().length()));
    }

    @Override
    public List<SignedClosing> chain(String unit, String chain) {
        return find(standing(Criteria.where(UNIT).is(unit).and(CHAIN).is(chain)).with(byDay(true)));
    }

    @Override
    public Page page(AgencyId root, int page, int size) {
        String subtree = "^" + root.value().replace(".", "\\.") + "(\\.|$)";
        Query all = standing(Criteria.where(UNIT).regex(subtree));
        long total = mongo.count(all, CLOSINGS);
        all.with(byDay(false)).skip((long) page * size).limit(size);
        return new Page(find(all), total);
    }

    @Override
    public Optional<Boolean> stands(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, CLOSINGS))
                .map(document -> !document.getBoolean(VOID));
    }

    /** Enters one from the topic, once. */
    void enter(SignedClosing closing) {
        ClosingContent content = closing.content();
        if (stands(content.id()).isPresent()) {
            return;
        }
        boolean follows = follows(content);
        if (!follows) {
            log.warn("Closing {} of {} is void", content.id(), content.subject());
        }
        mongo.insert(
                new Document(ID, content.id())
                        .append(UNIT, content.subject().unit())
                        .append(PERIOD, content.subject().period())
                        .append(CHAIN, content.subject().chain())
                        .append(FROM, content.subject().from().toString())
                        .append(TO, content.subject().toExclusive().toString())
                        .append(VOID, !follows)
                        .append("content", closing.canonical())
                        .append("hash", closing.hash())
                        .append("signature", closing.signature())
                        .append("publicKey", closing.publicKey()),
                CLOSINGS);
    }

    private boolean follows(ClosingContent content) {
        List<SignedClosing> chain = chain(content.subject().unit(), content.subject().chain());
        SignedClosing head = chain.isEmpty() ? null : chain.getLast();
        boolean adjoins =
                head == null
                        || head.content().subject().toExclusive().equals(content.subject().from());
        return adjoins && Objects.equals(hash(head), content.evidence().previous());
    }

    private static @Nullable String hash(@Nullable SignedClosing closing) {
        return closing == null ? null : closing.hash();
    }

    private Optional<SignedClosing> one(Query query) {
        return find(query).stream().findFirst();
    }

    private List<SignedClosing> find(Query query) {
        return mongo.find(query, Document.class, CLOSINGS).stream()
                .map(document ->
                        ClosingJson.stored(
                                document.getString("content"),
                                document.getString("hash"),
                                document.getString("signature"),
                                document.getString("publicKey")))
                .toList();
    }

    private static Query standing(Criteria criteria) {
        return Query.query(criteria.and(VOID).is(false));
    }

    private static Sort byDay(boolean ascending) {
        Sort sort = Sort.by(FROM, UNIT, ID);
        return ascending ? sort : sort.descending();
    }
}
