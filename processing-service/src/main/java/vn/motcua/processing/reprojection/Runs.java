package vn.motcua.processing.reprojection;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.mongo.Indexes;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored runs and what each of them moves. */
final class Runs {

    private static final String RUNS = "reprojections";
    private static final String MOVES = "reprojectionMoves";
    private static final String RUN = "run";

    private final MongoTemplate mongo;
    private final String group;

    Runs(MongoTemplate mongo, String group) {
        this.mongo = mongo;
        this.group = group;
        new Indexes(mongo, MOVES).on(RUN, "_id");
        new Indexes(mongo, RUNS).on("state", "group", "_id");
    }

    void save(Run run) {
        mongo.findAndReplace(
                query(where("_id").is(run.id().toString())),
                write(run),
                FindAndReplaceOptions.options().upsert(),
                RUNS);
    }

    Optional<Run> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Document.class, RUNS))
                .filter(stored -> group.equals(stored.getString("group")))
                .map(Runs::read);
    }

    /** Those that go on, the oldest first. */
    List<Run> running() {
        Query running =
                query(where("state").is(Run.State.RUNNING.name()).and("group").is(group))
                        .with(Sort.by("_id"));
        return mongo.find(running, Document.class, RUNS).stream().map(Runs::read).toList();
    }

    /** Notes what is about to be moved; once, however often it is noted. */
    void note(Run run, Move move) {
        String id = key(run, move.id());
        var document =
                new Document("_id", id)
                        .append(RUN, run.id().toString())
                        .append("dossier", move.id().toString())
                        .append("code", move.code().value())
                        .append("agency", move.agency().value())
                        .append("department", move.department().value())
                        .append("oldDueAt", Date.from(move.oldDueAt()))
                        .append("newDueAt", Date.from(move.newDueAt()));
        mongo.findAndReplace(
                query(where("_id").is(id)),
                document,
                FindAndReplaceOptions.options().upsert(),
                MOVES);
    }

    /** Takes back what was noted and could not be moved. */
    void strike(Run run, DossierId dossier) {
        mongo.remove(query(where("_id").is(key(run, dossier))), MOVES);
    }

    long moves(Run run) {
        return mongo.count(query(where(RUN).is(run.id().toString())), MOVES);
    }

    List<Move> moves(Run run, int page, int size) {
        Query some =
                query(where(RUN).is(run.id().toString()))
                        .with(Sort.by("_id"))
                        .skip((long) page * size)
                        .limit(size);
        return mongo.find(some, Document.class, MOVES).stream().map(Runs::move).toList();
    }

    private static String key(Run run, DossierId dossier) {
        return run.id() + "|" + dossier;
    }

    private static Move move(Document stored) {
        return new Move(
                DossierId.parse(stored.getString("dossier")),
                new DossierCode(stored.getString("code")),
                new AgencyId(stored.getString("agency")),
                new DepartmentCode(stored.getString("department")),
                stored.getDate("oldDueAt").toInstant(),
                stored.getDate("newDueAt").toInstant());
    }

    private Document write(Run run) {
        Run.Order order = run.order();
        DossierId after = run.after();
        Instant endedAt = run.endedAt();
        return new Document("_id", run.id().toString())
                .append("group", group)
                .append("dryRun", order.dryRun())
                .append("reason", order.reason())
                .append("role", order.by().role().name())
                .append("by", order.by().id())
                .append("root", order.root().value())
                .append("calendarVersion", order.calendarVersion())
                .append("startedAt", Date.from(run.startedAt()))
                .append("state", run.state().name())
                .append("after", after == null ? null : after.toString())
                .append("looked", run.looked())
                .append("endedAt", endedAt == null ? null : Date.from(endedAt));
    }

    private static Run read(Document stored) {
        var by = new Actor(Role.valueOf(stored.getString("role")), stored.getString("by"));
        var order =
                new Run.Order(
                        stored.getBoolean("dryRun"),
                        stored.getString("reason"),
                        by,
                        new AgencyId(stored.getString("root")),
                        stored.getString("calendarVersion"));
        return new Run(
                UUID.fromString(stored.getString("_id")),
                order,
                stored.getDate("startedAt").toInstant(),
                Run.State.valueOf(stored.getString("state")),
                after(stored.getString("after")),
                stored.getLong("looked"),
                Optional.ofNullable(stored.getDate("endedAt")).map(Date::toInstant).orElse(null));
    }

    private static @Nullable DossierId after(@Nullable String text) {
        return text == null ? null : DossierId.parse(text);
    }
}
