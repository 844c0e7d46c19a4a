package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The order a query asks for. */
record Sorting(List<Field> fields) {

    static final Sorting NONE = new Sorting(List.of());

    private static final String NATURAL = "$natural";

    record Field(String name, boolean rising) {}

    static Sorting of(@Nullable Document order) {
        if (order == null || order.isEmpty()) {
            return NONE;
        }
        List<Field> fields = new ArrayList<>();
        order.forEach((name, direction) ->
                fields.add(new Field(name, ((Number) direction).intValue() > 0)));
        return new Sorting(fields);
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    /** As documents are stored, one after another. */
    boolean isNatural() {
        return !isNone() && fields.getFirst().name().equals(NATURAL);
    }

    boolean isFalling() {
        return !isNone() && !fields.getFirst().rising();
    }

    /** Without fields that have the same value in every document found. */
    Sorting without(Set<String> fixed) {
        return new Sorting(fields.stream().filter(field -> !fixed.contains(field.name())).toList());
    }

    /** The fields of documents that are read for it, with those they are parts of. */
    Set<String> read() {
        return fields.stream().map(field -> firstPart(field.name())).collect(Collectors.toSet());
    }

    static String firstPart(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The document's place as bytes. Equal ones stay in the order in which they are stored. */
    byte[] place(Document document, long record) {
        var place = new ByteArrayOutputStream(64);
        for (Field field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.name());
            byte[] bytes =
                    value instanceof Collection<?> list
                            ? ofList(list, field.rising())
                            : OrderedBytes.of(value);
            place.writeBytes(field.rising() ? bytes : Bytes.complement(bytes));
        }
        place.writeBytes(Bytes.of(record));
        return place.toByteArray();
    }

    /** A list sorts by its least element, or by its greatest where the order falls. */
    private static byte[] ofList(Collection<?> list, boolean rising) {
        Comparator<byte[]> unsigned = Arrays::compareUnsigned;
        return list.stream()
                .map(OrderedBytes::of)
                .min(rising ? unsigned : unsigned.reversed())
                .orElseGet(OrderedBytes::ofEmptyList);
    }
}
