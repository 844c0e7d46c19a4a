package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/**
 * What a client asks for.
 *
 * @param limit none when it is 0
 * @param projection which fields, in MongoDB's words; null for all
 */
record Sought(
        Document filter,
        @Nullable Document order,
        int skip,
        int limit,
        @Nullable Document projection) {

    static Sought all(Document filter) {
        return new Sought(filter, null, 0, 0, null);
    }

    /** As in the command {@code find}. */
    static Sought of(Document command) {
        return new Sought(
                document(command, "filter"),
                (Document) command.get("sort"),
                number(command, "skip"),
                Math.abs(number(command, "limit")),
                (Document) command.get("projection"));
    }

    Sorting sorting() {
        return Sorting.of(order);
    }

    /** The fields its filter reads; null when only the whole document will do. */
    @Nullable Set<String> asked() {
        Set<String> read = Conditions.read(filter);
        return read == null ? null : firstParts(read);
    }

    /** The fields its answer has; null for the whole document. */
    @Nullable Set<String> wanted() {
        if (projection == null || projection.isEmpty()) {
            return null;
        }
        Set<String> fields = new HashSet<>();
        for (var field : projection.entrySet()) {
            boolean included =
                    Boolean.TRUE.equals(field.getValue())
                            || (field.getValue() instanceof Number number
                                    && number.intValue() != 0);
            boolean idLeftOut = field.getKey().equals("_id") && !included;
            if (!included && !idLeftOut) {
                return null;
            }
            if (included) {
                fields.add(field.getKey());
            }
        }
        if (fields.isEmpty()) {
            return null;
        }
        fields.add("_id");
        return firstParts(fields);
    }

    private static Set<String> firstParts(Set<String> paths) {
        Set<String> parts = new HashSet<>();
        paths.forEach(path -> parts.add(Sorting.firstPart(path)));
        return parts;
    }

    private static Document document(Document command, String name) {
        return command.get(name) instanceof Document document ? document : new Document();
    }

    private static int number(Document command, String name) {
        return command.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
