package vn.motcua.processing.papers.store;

import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.papers.PaperFixtures.PDF;
import static vn.motcua.processing.papers.PaperFixtures.sha256;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.processing.papers.store.UploadJournal.Entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Papers in an embedded store of their own, and the time there. */
public final class Papers implements AutoCloseable {

    private final EmptyStore server = EmptyStore.start();
    private final MongoClient client = MongoClients.create(server.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "processing");
    private final PaperStore store = new PaperStore(mongo);
    private final Ids ids = new Ids();

    private Instant now = RECEIVED_AT;

    public PaperStore store() {
        return store;
    }

    public UploadJournal journal() {
        return new UploadJournal(mongo, ids, clock());
    }

    public InstantSource clock() {
        return () -> now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public UUID file(byte[] content, Scan scan) throws IOException {
        UUID paper = ids.next();
        file(paper, someDossier(), content, scan);
        return paper;
    }

    public void file(UUID paper, DossierId dossier, byte[] content, Scan scan) throws IOException {
        var label = new Label("don", "don.pdf", PDF);
        store.write(paper, label.name(), new ByteArrayInputStream(content));
        store.seal(new Draft(paper, dossier, label, now, OFFICER, scan), sha256(content));
    }

    public Scan scanOf(UUID paper) {
        return requireNonNull(store.find(List.of(paper)).get(paper)).scan();
    }

    /** Takes the content of a paper away. */
    public void lose(UUID paper) {
        mongo.remove(PaperContent.chunk(paper, 0), PaperStore.CHUNKS);
    }

    /** Takes the file of a paper away, as if it had not been written yet. */
    public void forget(UUID paper) {
        mongo.remove(Query.query(Criteria.where("_id").is(paper.toString())), PaperStore.FILES);
    }

    /** How many documents there are of papers and of uploads. */
    public long documents() {
        return leftovers(mongo);
    }

    /** The same of any database. */
    public static long leftovers(MongoTemplate mongo) {
        return List.of(PaperStore.FILES, PaperStore.CHUNKS, UploadJournal.COLLECTION).stream()
                .mapToLong(collection -> mongo.count(new Query(), collection))
                .sum();
    }

    /**
     * Leaves what a process leaves that is killed in the middle of an upload. The entry comes last
     * here, for a sweep under way would give up an upload that goes on and has nobody to hear of
     * it.
     */
    public static void leaveBehind(
            MongoTemplate mongo, Ids ids, DossierId dossier, byte[] content, Instant then)
            throws IOException {
        UUID paper = ids.next();
        new PaperStore(mongo).write(paper, "x.pdf", new ByteArrayInputStream(content));
        mongo.remove(Query.query(Criteria.where("_id").is(paper.toString())), PaperStore.FILES);
        new UploadJournal(mongo, ids, () -> then).note(new Entry(paper, dossier, then));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
