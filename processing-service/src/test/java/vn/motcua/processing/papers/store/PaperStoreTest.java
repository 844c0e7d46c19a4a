package vn.motcua.processing.papers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.papers.PaperFixtures.PDF;
import static vn.motcua.processing.papers.PaperFixtures.part;
import static vn.motcua.processing.papers.PaperFixtures.pdf;
import static vn.motcua.processing.papers.PaperFixtures.sha256;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.gridfs.GridFSBuckets;

import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.platform.Ids;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class PaperStoreTest {

    private static final int SEVERAL_CHUNKS = 2 * PaperStore.CHUNK_SIZE + 12_345;

    private static EmptyStore server;
    private static MongoClient client;
    private static MongoTemplate mongo;

    private final UUID paper = new Ids().next();
    private final byte[] content = pdf(SEVERAL_CHUNKS);

    private PaperStore store;

    @BeforeAll
    static void startStore() {
        server = EmptyStore.start();
        client = MongoClients.create(server.uri());
        mongo = new MongoTemplate(client, "processing");
    }

    @AfterAll
    static void stopStore() {
        client.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        mongo.dropCollection(PaperStore.FILES);
        mongo.dropCollection(PaperStore.CHUNKS);
        store = new PaperStore(mongo);
    }

    @Nested
    class AStoredPaper {

        @BeforeEach
        void store() throws IOException {
            file(Scan.WAITING);
        }

        @Test
        void isFoundWithEverythingKnownOfIt() {
            StoredPaper found = found();

            assertThat(found.label())
                    .isEqualTo(new Label("don", "Đơn của ông Nguyễn Văn A.pdf", PDF));
            assertThat(found.size()).isEqualTo(content.length);
            assertThat(found.sha256()).isEqualTo(sha256(content));
            assertThat(found.filedAt()).isEqualTo(RECEIVED_AT);
            assertThat(found.filedBy()).isEqualTo(OFFICER);
            assertThat(found.scan()).isEqualTo(Scan.WAITING);
        }

        @Test
        void comesBackByteForByte() throws IOException {
            try (InputStream in = store.open(found())) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }

        @Test
        void comesBackByteForByteToAnybodyWhoSpeaksGridFs() {
            var copy = new ByteArrayOutputStream();

            GridFSBuckets.create(mongo.getDb(), PaperStore.BUCKET)
                    .downloadToStream(new BsonString(paper.toString()), copy);

            assertThat(copy.toByteArray()).isEqualTo(content);
        }

        @Test
        void isReadFromTheMiddleWithoutItsBeginning() throws IOException {
            mongo.remove(PaperContent.chunk(paper, 0), PaperStore.CHUNKS);
            int from = PaperStore.CHUNK_SIZE + 5;

            try (InputStream in = store.open(found())) {
                in.skipNBytes(from);

                assertThat(in.readAllBytes()).isEqualTo(part(content, from, content.length));
            }
        }

        @Test
        void isNeverShortenedInSilence() throws IOException {
            mongo.remove(PaperContent.chunk(paper, 1), PaperStore.CHUNKS);

            try (InputStream in = store.open(found())) {
                assertThatIllegalStateException().isThrownBy(in::readAllBytes);
            }
        }

        @Test
        void leavesNothingWhenItIsDiscarded() {
            store.discard(paper);

            assertThat(leftovers()).isZero();
        }

        @Test
        void waitsForAScannerUntilItIsJudged() {
            assertThat(store.unjudged(RECEIVED_AT, 10)).containsExactly(found());

            store.postpone(paper, RECEIVED_AT.plusSeconds(60));
            assertThat(store.unjudged(RECEIVED_AT, 10)).isEmpty();
            assertThat(store.unjudged(RECEIVED_AT.plusSeconds(60), 10)).hasSize(1);

            store.judge(paper, Scan.quarantined("Eicar"));
            assertThat(store.unjudged(RECEIVED_AT.plus(Duration.ofDays(1)), 10)).isEmpty();
            assertThat(found().scan()).isEqualTo(Scan.quarantined("Eicar"));
        }
    }

    @Nested
    class AnUploadThatBreaksOff {

        @Test
        void leavesChunksThatAreFoundAndDiscarded() {
            var broken = new SequenceInputStream(new ByteArrayInputStream(content), deadLine());

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> store.write(paper, "x.pdf", broken));
            assertThat(leftovers()).isEqualTo(2);

            store.discard(paper);
            assertThat(leftovers()).isZero();
        }

        @Test
        void isNotSealedInSilenceOnceItIsLost() {
            var label = new Label("don", "don.pdf", PDF);
            var draft =
                    new Draft(paper, someDossier(), label, RECEIVED_AT, OFFICER, Scan.UNSCANNED);

            assertThatIllegalStateException().isThrownBy(() -> store.seal(draft, sha256(content)));
        }

        @Test
        void isNothingToScanBeforeItIsSealed() throws IOException {
            store.write(paper, "x.pdf", new ByteArrayInputStream(content));

            assertThat(store.unjudged(RECEIVED_AT.plusSeconds(1), 10)).isEmpty();
        }
    }

    private void file(Scan scan) throws IOException {
        var label = new Label("don", "Đơn của ông Nguyễn Văn A.pdf", PDF);
        store.write(paper, label.name(), new ByteArrayInputStream(content));
        store.seal(
                new Draft(paper, someDossier(), label, RECEIVED_AT, OFFICER, scan),
                sha256(content));
    }

    private StoredPaper found() {
        return requireNonNull(store.find(List.of(paper)).get(paper));
    }

    private static long leftovers() {
        return mongo.count(new Query(), PaperStore.FILES)
                + mongo.count(new Query(), PaperStore.CHUNKS);
    }

    private static InputStream deadLine() {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("The line went dead");
            }
        };
    }
}
