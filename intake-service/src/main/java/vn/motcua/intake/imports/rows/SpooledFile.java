package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** An import file being read, unpacked when its first bytes say gzip. */
public final class SpooledFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final Counted counted;
    private final LineReader lines;

    private SpooledFile(Counted counted, LineReader lines) {
        this.counted = counted;
        this.lines = lines;
    }

    public static SpooledFile open(Path path) throws IOException {
        var counted = new Counted(Files.newInputStream(path));
        try {
            return new SpooledFile(counted, new LineReader(unpacked(counted)));
        } catch (IOException unreadable) {
            counted.close();
            throw unreadable;
        }
    }

    public @Nullable Line next() throws IOException {
        return lines.next();
    }

    /** Bytes read so far, as they were sent. */
    public long bytesRead() {
        return counted.count;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        var peeked = new PushbackInputStream(raw, GZIP.length);
        byte[] start = peeked.readNBytes(GZIP.length);
        peeked.unread(start);
        boolean gzip = start.length == GZIP.length && start[0] == GZIP[0] && start[1] == GZIP[1];
        return gzip ? new GZIPInputStream(peeked, BUFFER) : peeked;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int taken = super.read(bytes, offset, length);
            count += Math.max(taken, 0);
            return taken;
        }
    }
}
