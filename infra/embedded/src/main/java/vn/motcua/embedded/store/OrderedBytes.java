package vn.motcua.embedded.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * BSON values as bytes that compare like the values: first by type, then by value, in <a
 * href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">MongoDB's
 * order</a>. No value's bytes are the beginning of another's, so they can stand in a row.
 */
final class OrderedBytes {

    static final int EMPTY_LIST = 0x08;
    static final int NULL = 0x0A;
    static final int NUMBER = 0x14;
    static final int TEXT = 0x1E;

    private static final int LOWEST = 0x02;
    private static final int DOCUMENT = 0x28;
    private static final int LIST = 0x32;
    private static final int BINARY = 0x3C;
    private static final int OBJECT_ID = 0x46;
    private static final int BOOLEAN = 0x50;
    private static final int DATE = 0x5A;
    private static final int TIMESTAMP = 0x64;
    private static final int REGEX = 0x6E;
    private static final int HIGHEST = 0x7E;

    private static final int END = 0x00;
    private static final int ESCAPED = 0xFF;
    private static final int EXACT = 0x8000;
    private static final int OLD_UUID = 3;
    private static final int NEW_UUID = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private OrderedBytes() {}

    static byte[] of(@Nullable Object value) {
        var bytes = new OrderedBytes();
        bytes.append(value);
        return bytes.out.toByteArray();
    }

    /** The array without elements, which sorts before null in an index. */
    static byte[] ofEmptyList() {
        return new byte[] {EMPTY_LIST};
    }

    /** What no value is less than. */
    static byte[] lowest() {
        return new byte[] {LOWEST};
    }

    /** What no value is greater than. */
    static byte[] highest() {
        return new byte[] {HIGHEST};
    }

    /** The first byte of every value of that value's type. */
    static byte[] typeOf(Object value) {
        return new byte[] {of(value)[0]};
    }

    /** A text's bytes without their end: those of every longer text begin with them. */
    static byte[] beginningOf(String text) {
        byte[] whole = of(text);
        return Arrays.copyOf(whole, whole.length - 2);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> out.write(NULL);
            case Missing _ -> out.write(NULL);
            case Decimal128 decimal -> appendNumber(decimal.toBigDecimal().doubleValue(), 0);
            case Long whole ->
                    appendNumber(whole.doubleValue(), whole - (long) whole.doubleValue());
            case Number number -> appendNumber(number.doubleValue(), 0);
            case String text -> appendText(TEXT, text);
            case Map<?, ?> document -> appendDocument(document);
            case Collection<?> list -> appendList(list);
            case UUID uuid -> appendBinary(NEW_UUID, bytes(uuid));
            case LegacyUUID uuid -> appendBinary(OLD_UUID, bytes(uuid.getUuid()));
            case BinData data -> appendBinary(0, data.getData());
            case ObjectId id -> append(OBJECT_ID, id.toByteArray());
            case Boolean truth -> append(BOOLEAN, new byte[] {(byte) (truth ? 1 : 0)});
            case Instant moment -> append(DATE, Bytes.of(moment.toEpochMilli() ^ Long.MIN_VALUE));
            case BsonTimestamp stamp -> append(TIMESTAMP, Bytes.of(stamp.getValue()));
            case BsonRegularExpression regex -> {
                appendText(REGEX, regex.getPattern());
                appendText(TEXT, String.valueOf(regex.getOptions()));
            }
            case MinKey _ -> out.write(LOWEST);
            case MaxKey _ -> out.write(HIGHEST);
            default ->
                    throw new IllegalArgumentException(
                            "A value of " + value.getClass() + " has no place in the order");
        }
    }

    /**
     * Whole numbers of more than 53 bits do not fit into a double: what is left of them decides
     * between those that round to the same.
     */
    private void appendNumber(double value, long rest) {
        out.write(NUMBER);
        if (Double.isNaN(value)) {
            out.writeBytes(new byte[Long.BYTES + Short.BYTES]);
            return;
        }
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        long ordered = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
        out.writeBytes(Bytes.of(ordered));
        out.write((int) (rest + EXACT) >> Byte.SIZE);
        out.write((int) (rest + EXACT));
    }

    private void appendText(int type, String text) {
        out.write(type);
        for (byte one : text.getBytes(UTF_8)) {
            out.write(one);
            if (one == END) {
                out.write(ESCAPED);
            }
        }
        out.write(END);
        out.write(END);
    }

    private void appendDocument(Map<?, ?> document) {
        out.write(DOCUMENT);
        document.forEach((name, value) -> {
            byte[] bytes = of(value);
            out.write(bytes[0]);
            appendText(TEXT, String.valueOf(name));
            out.writeBytes(bytes);
        });
        out.write(END);
    }

    private void appendList(Collection<?> list) {
        out.write(LIST);
        list.forEach(this::append);
        out.write(END);
    }

    private void appendBinary(int subtype, byte[] data) {
        out.write(BINARY);
        out.writeBytes(Bytes.of(data.length));
        out.write(subtype);
        out.writeBytes(data);
    }

    private void append(int type, byte[] bytes) {
        out.write(type);
        out.writeBytes(bytes);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
