package vn.motcua.processing.papers.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

/** Reads a paper chunk by chunk; what is skipped is never fetched. */
final class PaperContent extends InputStream {

    private final MongoTemplate mongo;
    private final UUID paper;
    private final long size;

    private long position;
    private int loaded = -1;
    private byte[] chunk = new byte[0];

    PaperContent(MongoTemplate mongo, UUID paper, long size) {
        this.mongo = mongo;
        this.paper = paper;
        this.size = size;
    }

    static Query chunk(UUID paper, int number) {
        return query(where("files_id").is(paper.toString()).and("n").is(number));
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (position >= size) {
            return -1;
        }
        load((int) (position / PaperStore.CHUNK_SIZE));
        int from = (int) (position % PaperStore.CHUNK_SIZE);
        int taken = Math.min(length, chunk.length - from);
        System.arraycopy(chunk, from, buffer, offset, taken);
        position += taken;
        return taken;
    }

    @Override
    public long skip(long wanted) {
        long skipped = Math.clamp(wanted, 0, size - position);
        position += skipped;
        return skipped;
    }

    private void load(int number) {
        if (number == loaded) {
            return;
        }
        Document found = mongo.findOne(chunk(paper, number), Document.class, PaperStore.CHUNKS);
        if (found == null) {
            throw new IllegalStateException("Chunk " + number + " of paper " + paper + " is lost");
        }
        chunk = found.get("data", Binary.class).getData();
        loaded = number;
    }
}
