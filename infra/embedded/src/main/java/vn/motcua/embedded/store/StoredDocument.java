package vn.motcua.embedded.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Documents as BSON. */
final class StoredDocument {

    private StoredDocument() {}

    static byte[] write(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static Document read(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /** The document with some of its fields; the others are passed over, however large. */
    static Document read(byte[] bson, @Nullable Set<String> fields) {
        if (fields == null) {
            return read(bson);
        }
        ByteBuf buffer = Unpooled.wrappedBuffer(bson);
        buffer.skipBytes(Integer.BYTES);
        var document = new Document();
        byte type = buffer.readByte();
        while (type != BsonConstants.TERMINATING_BYTE) {
            int length = buffer.bytesBefore(BsonConstants.STRING_TERMINATION);
            String name = buffer.readCharSequence(length, UTF_8).toString();
            buffer.skipBytes(1);
            if (fields.contains(name)) {
                document.put(name, BsonDecoder.decodeValue(type, buffer));
            } else {
                passOver(type, buffer);
            }
            type = buffer.readByte();
        }
        return document;
    }

    static int sizeOf(Document document) {
        return write(document).length;
    }

    private static void passOver(byte type, ByteBuf buffer) {
        switch (type) {
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_INT64,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP ->
                    buffer.skipBytes(Long.BYTES);
            case BsonConstants.TYPE_INT32 -> buffer.skipBytes(Integer.BYTES);
            case BsonConstants.TYPE_BOOLEAN -> buffer.skipBytes(1);
            case BsonConstants.TYPE_NULL -> {}
            case BsonConstants.TYPE_UTF8_STRING -> buffer.skipBytes(buffer.readIntLE());
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                    buffer.skipBytes(buffer.readIntLE() - Integer.BYTES);
            case BsonConstants.TYPE_DATA -> buffer.skipBytes(buffer.readIntLE() + 1);
            default -> BsonDecoder.decodeValue(type, buffer);
        }
    }
}
