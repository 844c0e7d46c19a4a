package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of UTF-8, in memory that does not grow with the file or with a line. A line that is
 * wrong in itself does not spoil the next one. A byte order mark is passed over.
 */
final class LineReader implements AutoCloseable {

    private static final int LONGEST = 16 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int next;
    private int end;
    private long number;
    private boolean tooLong;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next line.
     *
     * @return null after the last one
     * @throws IOException when the file cannot be read on: broken, or cut off
     */
    @Nullable Line next() throws IOException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            keep(start, next - start);
            if (next < end) {
                next++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return tooLong ? new Line.Unusable(number, RowFault.LINE_TOO_LONG) : decode();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(in.read(buffer), 0);
        }
        return end > 0;
    }

    private void keep(int start, int length) {
        if (tooLong || line.size() + length > LONGEST) {
            tooLong = true;
        } else {
            line.write(buffer, start, length);
        }
    }

    private Line decode() {
        byte[] bytes = line.toByteArray();
        if (number == 1 && isUtf16(bytes)) {
            return new Line.Unusable(number, RowFault.UTF_16);
        }
        try {
            String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return new Line.Text(number, trimmed(text));
        } catch (CharacterCodingException noText) {
            return new Line.Unusable(number, RowFault.BAD_ENCODING);
        }
    }

    /** Its byte order mark, or the half of an ASCII letter that is zero and in UTF-8 never is. */
    private static boolean isUtf16(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return first == 0xFFFE || first == 0xFEFF || hasZero(bytes);
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private String trimmed(String text) {
        String body = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return number == 1 && body.startsWith("\uFEFF") ? body.substring(1) : body;
    }
}
