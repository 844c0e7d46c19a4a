package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.persistence.CaseDocuments.AGENCY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.COLLECTION;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DEPARTMENT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.HISTORY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.NEXT_ACTION_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.PLAN;
import static vn.motcua.processing.casework.persistence.CaseDocuments.VERSION;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxMessage;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseDifference;
import vn.motcua.processing.casework.CaseDifference.Kind;
import vn.motcua.processing.casework.RebuiltCases.Stored;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Some documents of cases, beside what the log makes of them. */
final class StoredCases implements Stored {

    private static final String EVENTS = "events";

    private final MongoTemplate mongo;
    private final Departments departments;
    private final ActionPlan plan;
    private final List<String> ids;
    private final Map<String, Document> live;
    private final Supplier<Map<String, Document>> rebuilt;

    StoredCases(
            MongoTemplate mongo,
            Departments departments,
            ActionPlan plan,
            List<String> ids,
            Map<String, Document> live,
            Supplier<Map<String, Document>> rebuilt) {
        this.mongo = mongo;
        this.departments = departments;
        this.plan = plan;
        this.ids = ids;
        this.live = live;
        this.rebuilt = rebuilt;
    }

    @Override
    public List<CaseDifference> differences(Stored before) {
        Map<String, Document> byLog = rebuilt.get();
        List<CaseDifference> differences = new ArrayList<>();
        for (String id : ids) {
            difference(id, live.get(id), byLog.get(id), before.publishedThrough(id))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private Optional<CaseDifference> difference(
            String id, @Nullable Document stored, @Nullable Document byLog, long published) {
        if (!isOurs(stored) && !isOurs(byLog)) {
            return Optional.empty();
        }
        if (stored == null) {
            return Optional.of(new CaseDifference(id, Kind.MISSING, List.of()));
        }
        if (byLog == null) {
            return published == 0
                    ? Optional.empty()
                    : Optional.of(new CaseDifference(id, Kind.NOT_ON_LOG, List.of()));
        }
        List<String> wrong = wrong(stored, CaseDocuments.events(byLog), published);
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseDifference(id, Kind.DIFFERENT, wrong));
    }

    /** Stores may be shared with deployments for other departments. */
    private boolean isOurs(@Nullable Document document) {
        if (document == null || departments.isAll()) {
            return document != null;
        }
        String agency = document.getString(AGENCY);
        String department = document.getString(DEPARTMENT);
        return agency != null
                && department != null
                && departments.own(new AgencyId(agency), new DepartmentCode(department));
    }

    private List<String> wrong(Document stored, List<DossierEvent> onLog, long published) {
        Case known;
        try {
            known = CaseDocuments.read(stored);
        } catch (RuntimeException damaged) {
            return List.of(EVENTS);
        }
        boolean follows =
                known.events().size() >= onLog.size()
                        && known.events().subList(0, onLog.size()).equals(onLog)
                        && published <= onLog.getLast().sequence();
        if (!follows) {
            return List.of(EVENTS);
        }
        var derived = CaseDocuments.derived(known.state(), known.events(), plan);
        if (!Objects.equals(stored.get(PLAN), derived.get(PLAN))) {
            // Planned by rules or a calendar that changed since; whoever plans will see to it.
            derived.remove(NEXT_ACTION_AT);
            derived.remove(PLAN);
        }
        return derived.entrySet().stream()
                .filter(field -> !Objects.equals(stored.get(field.getKey()), field.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public long publishedThrough(String id) {
        Document stored = live.get(id);
        if (stored == null) {
            return 0;
        }
        Set<Long> pending = pending(stored);
        try {
            return CaseDocuments.events(stored).stream()
                    .map(DossierEvent::sequence)
                    .filter(sequence -> !pending.contains(sequence))
                    .max(Long::compare)
                    .orElse(0L);
        } catch (RuntimeException damaged) {
            return 0;
        }
    }

    @Override
    public boolean mend(CaseDifference difference) {
        Document byLog = rebuilt.get().get(difference.id());
        Document stored = live.get(difference.id());
        if (byLog == null) {
            return false;
        }
        return stored == null ? insert(byLog) : mend(stored, byLog);
    }

    private boolean insert(Document byLog) {
        try {
            mongo.insert(new Document(byLog), COLLECTION);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    private boolean mend(Document stored, Document byLog) {
        List<DossierEvent> onLog = CaseDocuments.events(byLog);
        List<OutboxMessage> unpublished =
                unpublished(stored).stream()
                        .filter(message -> !onLog.contains(event(message)))
                        .toList();
        long last = onLog.getLast().sequence();
        boolean collides = !unpublished.isEmpty() && unpublished.getFirst().position() <= last;
        if (collides || publishedThrough(stored.getString(ID)) > last) {
            // Something was answered that the log does not have: that is for people to decide.
            return false;
        }
        var mended = mended(stored, byLog, unpublished);
        var asStored = where(ID).is(stored.get(ID)).and(VERSION).is(stored.get(VERSION));
        return mongo.replace(query(asStored), mended, COLLECTION).getMatchedCount() == 1;
    }

    private Document mended(Document stored, Document byLog, List<OutboxMessage> unpublished) {
        List<DossierEvent> events = new ArrayList<>(CaseDocuments.events(byLog));
        unpublished.forEach(message -> events.add(event(message)));
        Case followed = Case.replayed(0, events, List.of());
        var mended = new Document(stored);
        mended.put(HISTORY, byLog.get(HISTORY));
        mended.remove(OutboxDocuments.UNPUBLISHED_SINCE);
        mended.putAll(OutboxDocuments.fresh(unpublished, unpublishedSince(stored, unpublished)));
        mended.putAll(CaseDocuments.derived(followed.state(), events, plan));
        if (mended.get(NEXT_ACTION_AT) == null) {
            mended.remove(NEXT_ACTION_AT);
        }
        mended.put(
                VERSION,
                stored.get(VERSION) instanceof Number number
                        ? number.longValue() + 1
                        : byLog.get(VERSION));
        return mended;
    }

    private static Instant unpublishedSince(Document stored, List<OutboxMessage> unpublished) {
        Date since = stored.getDate(OutboxDocuments.UNPUBLISHED_SINCE);
        if (since != null) {
            return since.toInstant();
        }
        return unpublished.isEmpty() ? Instant.EPOCH : event(unpublished.getFirst()).recordedAt();
    }

    private static DossierEvent event(OutboxMessage message) {
        return EventJson.read(message.body().getBytes(UTF_8));
    }

    private static List<OutboxMessage> unpublished(Document stored) {
        Set<Long> pending = pending(stored);
        return pending.isEmpty()
                ? List.of()
                : OutboxDocuments.messages(stored).stream()
                        .filter(message -> pending.contains(message.position()))
                        .toList();
    }

    private static Set<Long> pending(Document stored) {
        Set<Long> pending = new HashSet<>();
        stored.getList(OutboxDocuments.PENDING, Number.class, List.of())
                .forEach(one -> pending.add(one.longValue()));
        return pending;
    }
}
