package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code $group} that only adds up fields. The general one evaluates every expression of every
 * document anew and compares whole documents to find their group, which a report over a year of
 * days feels.
 */
final class SummedGroups {

    private final Expression key;
    private final Map<String, Expression> added;

    private SummedGroups(Expression key, Map<String, Expression> added) {
        this.key = key;
        this.added = added;
    }

    /** Empty when it is more than that. */
    static Optional<SummedGroups> of(Document stage) {
        if (!(stage.get("$group") instanceof Document group) || !group.containsKey("_id")) {
            return Optional.empty();
        }
        Map<String, Expression> added = new LinkedHashMap<>();
        for (Map.Entry<String, Object> field : group.entrySet()) {
            if (!field.getKey().equals("_id")) {
                Optional<Expression> sum = summed(field.getValue());
                if (sum.isEmpty()) {
                    return Optional.empty();
                }
                added.put(field.getKey(), sum.get());
            }
        }
        return Expression.of(group.get("_id")).map(key -> new SummedGroups(key, added));
    }

    /** The groups in the order of their keys. */
    List<Document> of(Iterator<Document> documents) {
        Map<ByteBuffer, Group> groups = new HashMap<>();
        while (documents.hasNext()) {
            Document document = documents.next();
            Object value = key.of(document);
            byte[] bytes = OrderedBytes.of(value);
            groups.computeIfAbsent(
                            ByteBuffer.wrap(bytes), _ -> new Group(bytes, value, added.size()))
                    .add(document, added.values());
        }
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort((one, other) -> Arrays.compareUnsigned(one.bytes, other.bytes));
        return sorted.stream().map(group -> group.document(added.keySet())).toList();
    }

    private static Optional<Expression> summed(@Nullable Object accumulator) {
        return accumulator instanceof Document sum && sum.size() == 1 && sum.containsKey("$sum")
                ? Expression.of(sum.get("$sum"))
                : Optional.empty();
    }

    private static final class Group {

        private final byte[] bytes;
        private final @Nullable Object key;
        private final long[] whole;
        private final double[] fractions;
        private final boolean[] wide;
        private final boolean[] broken;

        Group(byte[] bytes, @Nullable Object key, int sums) {
            this.bytes = bytes;
            this.key = key instanceof Missing ? null : key;
            this.whole = new long[sums];
            this.fractions = new double[sums];
            this.wide = new boolean[sums];
            this.broken = new boolean[sums];
        }

        void add(Document document, Iterable<Expression> added) {
            int at = 0;
            for (Expression expression : added) {
                switch (expression.of(document)) {
                    case Integer number -> whole[at] = Math.addExact(whole[at], number);
                    case Long number -> {
                        whole[at] = Math.addExact(whole[at], number);
                        wide[at] = true;
                    }
                    case Double number -> {
                        fractions[at] += number;
                        broken[at] = true;
                    }
                    case null, default -> {
                        // As in MongoDB: what is no number adds nothing.
                    }
                }
                at++;
            }
        }

        Document document(Iterable<String> names) {
            var document = new Document("_id", key);
            int at = 0;
            for (String name : names) {
                document.put(name, sum(at));
                at++;
            }
            return document;
        }

        private Number sum(int at) {
            if (broken[at]) {
                return whole[at] + fractions[at];
            }
            boolean fits = whole[at] == (int) whole[at];
            return fits && !wide[at] ? (Number) (int) whole[at] : (Number) whole[at];
        }
    }

    /** The few kinds of expressions that sums by group are asked with. */
    private interface Expression {

        @Nullable Object of(Document document);

        /** Empty for a kind that is not known here. */
        static Optional<Expression> of(@Nullable Object expression) {
            return switch (expression) {
                case null -> Optional.of(_ -> null);
                case String path when path.startsWith("$$") || path.contains(".") ->
                        Optional.empty();
                case String path when path.startsWith("$") -> {
                    String field = path.substring(1);
                    yield Optional.of(document -> document.getOrMissing(field));
                }
                case String text -> Optional.of(_ -> text);
                case Number number -> Optional.of(_ -> number);
                case Document document when Bounds.isOperators(document) -> operator(document);
                case Document document -> parts(document);
                case Object _ -> Optional.empty();
            };
        }

        private static Optional<Expression> operator(Document operator) {
            String name = operator.keySet().iterator().next();
            List<Expression> arguments = all(operator.get(name));
            if (operator.size() != 1 || arguments.isEmpty()) {
                return Optional.empty();
            }
            if (name.equals("$cond") && arguments.size() == 3) {
                return Optional.of(document ->
                        Boolean.TRUE.equals(arguments.get(0).of(document))
                                ? arguments.get(1).of(document)
                                : arguments.get(2).of(document));
            }
            if (name.equals("$lt") && arguments.size() == 2) {
                return Optional.of(document ->
                        isLess(arguments.get(0).of(document), arguments.get(1).of(document)));
            }
            return name.equals("$concat")
                    ? Optional.of(document -> joined(arguments, document))
                    : Optional.empty();
        }

        private static Optional<Expression> parts(Document document) {
            Map<String, Expression> parts = new LinkedHashMap<>();
            for (Map.Entry<String, Object> part : document.entrySet()) {
                Optional<Expression> expression = of(part.getValue());
                if (expression.isEmpty()) {
                    return Optional.empty();
                }
                parts.put(part.getKey(), expression.get());
            }
            return Optional.of(each -> {
                var whole = new Document();
                parts.forEach((name, expression) -> {
                    Object value = expression.of(each);
                    if (!(value instanceof Missing)) {
                        whole.put(name, value);
                    }
                });
                return whole;
            });
        }

        /** None when one of them is not known here. */
        private static List<Expression> all(@Nullable Object arguments) {
            List<Expression> all = new ArrayList<>();
            if (arguments instanceof List<?> list) {
                for (Object argument : list) {
                    Optional<Expression> expression = of(argument);
                    if (expression.isEmpty()) {
                        return List.of();
                    }
                    all.add(expression.get());
                }
            }
            return all;
        }

        private static boolean isLess(@Nullable Object one, @Nullable Object other) {
            return (one instanceof String text && other instanceof String than)
                    ? text.compareTo(than) < 0
                    : Arrays.compareUnsigned(OrderedBytes.of(one), OrderedBytes.of(other)) < 0;
        }

        private static @Nullable String joined(List<Expression> parts, Document document) {
            var text = new StringBuilder();
            for (Expression part : parts) {
                if (!(part.of(document) instanceof String one)) {
                    return null;
                }
                text.append(one);
            }
            return text.toString();
        }
    }
}
