package vn.motcua.reporting.report.sums;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Sums;
import vn.motcua.reporting.report.inquiry.Window;
import vn.motcua.reporting.view.LedgerWatch;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewFields;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds the ledger's totals up to prefix sums, in one pass over them. */
@Component
public final class Totals {

    private static final String SEPARATOR = "|";

    private static final List<String> DIMENSIONS =
            List.of(
                    ViewFields.AGENCY,
                    ViewFields.DEPARTMENT,
                    ViewFields.PROCEDURE,
                    ViewFields.CHANNEL);

    /** Where a day lies from the window. */
    private enum Phase {
        BEFORE,
        DURING,
        AFTER
    }

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final KnownTotals known;
    private final Books books;
    private final SharedSums shared;

    Totals(
            MongoTemplate mongo,
            LiveViews live,
            KnownTotals known,
            Books books,
            LedgerWatch watch,
            InstantSource clock) {
        this.shared = new SharedSums(watch::shown, clock);
        this.books = books;
        this.mongo = mongo;
        this.live = live;
        this.known = known;
    }

    public Map<String, Sums> sums(Inquiry inquiry, Window window) {
        Scope scope = inquiry.scope();
        if (inquiry.knownAt() != null) {
            return known.sums(scope, window, inquiry.by(), inquiry.knownAt());
        }
        return books.closing(scope, window)
                .map(one -> known.closed(one.content().id(), scope, window, inquiry.by()))
                .orElseGet(() -> sums(scope, window, inquiry.by()));
    }

    /** The sums of each value of the breakdown's dimension, as it stands in the ledger. */
    public Map<String, Sums> sums(Scope scope, Window window, Breakdown by) {
        return shared.of(
                new SharedSums.Question(scope, window, by),
                () -> sums(scope, window, "$" + by.dimension()));
    }

    /** The sums of each cell: what is counted under the same dimensions. */
    public Map<Dimensions, Sums> cells(Scope scope, Window window) {
        List<Object> parts = new ArrayList<>();
        for (String dimension : DIMENSIONS) {
            parts.add("$" + dimension);
            parts.add(SEPARATOR);
        }
        Map<Dimensions, Sums> cells = new HashMap<>();
        sums(scope, window, new Document("$concat", parts))
                .forEach((value, sum) -> cells.put(dimensions(value), sum));
        return cells;
    }

    private Map<String, Sums> sums(Scope scope, Window window, Object value) {
        List<Document> pipeline = List.of(match(scope, window), group(window, value));
        List<Document> groups = new ArrayList<>();
        mongo.execute(live.totals(), totals -> totals.aggregate(pipeline).into(groups));
        Map<String, Sums> sums = new HashMap<>();
        for (Document group : groups) {
            Document id = group.get(ViewFields.ID, Document.class);
            Phase phase = Phase.valueOf(id.getString("phase"));
            sums.merge(id.getString("value"), sums(phase, counts(group)), Sums::plus);
        }
        return sums;
    }

    private static Dimensions dimensions(String value) {
        List<String> parts = List.of(value.split("\\|", -1));
        return new Dimensions(
                new AgencyId(parts.get(0)),
                new DepartmentCode(parts.get(1)),
                new ProcedureCode(parts.get(2)),
                Channel.valueOf(parts.get(3)));
    }

    private static Document match(Scope scope, Window window) {
        List<Criteria> criteria = new ArrayList<>(scope.criteria());
        criteria.add(Criteria.where(ViewFields.DAY).lte(latest(window)));
        return new Document("$match", new Criteria().andOperator(criteria).getCriteriaObject());
    }

    private static String latest(Window window) {
        return window.fellDueUpTo().isAfter(window.lastDay())
                ? window.fellDueUpTo().toString()
                : window.lastDay().toString();
    }

    private static Document group(Window window, Object value) {
        Document phase =
                when(
                        window.from().toString(),
                        Phase.BEFORE.name(),
                        when(window.end().toString(), Phase.DURING.name(), Phase.AFTER.name()));
        Document group =
                new Document(ViewFields.ID, new Document("value", value).append("phase", phase));
        for (Account account : Account.values()) {
            group.append(account.name(), new Document("$sum", "$" + account.name()));
        }
        return new Document("$group", group);
    }

    private static Document when(String dayBefore, Object then, Object otherwise) {
        return new Document(
                "$cond",
                List.of(
                        new Document("$lt", List.of("$" + ViewFields.DAY, dayBefore)),
                        then,
                        otherwise));
    }

    private static Sums sums(Phase phase, Counts counts) {
        return switch (phase) {
            case BEFORE -> new Sums(counts, Counts.NONE, Counts.NONE);
            case DURING -> new Sums(Counts.NONE, counts, Counts.NONE);
            case AFTER -> new Sums(Counts.NONE, Counts.NONE, counts);
        };
    }

    private static Counts counts(Document group) {
        Map<Account, Long> amounts = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            amounts.put(account, group.get(account.name(), Number.class).longValue());
        }
        return Counts.of(amounts);
    }
}
