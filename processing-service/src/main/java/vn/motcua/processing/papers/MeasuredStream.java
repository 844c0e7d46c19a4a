package vn.motcua.processing.papers;

import org.springframework.http.HttpStatus;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.platform.problem.Problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Measures and hashes what passes, and lets no more pass than is allowed. */
final class MeasuredStream extends FilterInputStream {

    private final long limit;
    private final MessageDigest digest = Sha256.begun();
    private long size;

    MeasuredStream(InputStream content, long limit) {
        super(content);
        this.limit = limit;
    }

    static Problem tooLarge(long limit) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", Long.toString(limit));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int taken = super.read(buffer, offset, length);
        if (taken > 0) {
            size += taken;
            digest.update(buffer, offset, taken);
        }
        if (size > limit) {
            throw tooLarge(limit);
        }
        return taken;
    }

    long size() {
        return size;
    }

    /** SHA-256 of what has passed, in hexadecimal; to be asked once. */
    String hash() {
        return Sha256.hex(digest);
    }
}
