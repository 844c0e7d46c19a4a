package vn.motcua.contracts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a released OpenAPI document another one no longer keeps. Whatever is only added is kept:
 * operations, optional parameters and members, values of answers, alternatives.
 */
final class Compatibility {

    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maximum");
    private static final List<String> LOWER = List.of("minLength", "minItems", "minimum");

    private static final JsonNode NULL = JsonNodeFactory.instance.objectNode().put("type", "null");

    /** Who sends what a schema describes: the client may send less, the service may answer more. */
    private enum Direction {
        REQUEST,
        ANSWER
    }

    private record Pair(JsonNode released, JsonNode now, Direction direction) {}

    private final JsonNode released;
    private final JsonNode now;

    private Compatibility(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
    }

    /** Each with its place; none when a client of the released document can go on as it is. */
    static List<String> broken(JsonNode released, JsonNode now) {
        return new Compatibility(released, now).broken();
    }

    private List<String> broken() {
        List<String> findings = new ArrayList<>();
        released.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(one -> {
                                    String place =
                                            one.getKey().toUpperCase(Locale.ROOT)
                                                    + " "
                                                    + path.getKey();
                                    JsonNode operation =
                                            now.path("paths")
                                                    .path(path.getKey())
                                                    .path(one.getKey());
                                    if (operation.isMissingNode()) {
                                        findings.add(place + " is gone");
                                    } else {
                                        operation(one.getValue(), operation)
                                                .forEach(found ->
                                                        findings.add(place + ": " + found));
                                    }
                                }));
        Set<String> types = problemTypes(now);
        problemTypes(released).stream()
                .filter(type -> !types.contains(type))
                .forEach(type -> findings.add("problem type " + type + " is gone"));
        return findings;
    }

    private static Set<String> problemTypes(JsonNode document) {
        Set<String> types = new TreeSet<>();
        document.path("paths")
                .findValues("x-problem-types")
                .forEach(list -> list.forEach(type -> types.add(type.asString())));
        return types;
    }

    private List<String> operation(JsonNode before, JsonNode after) {
        List<String> findings = new ArrayList<>();
        parameters(before, after, findings);
        body(before.path("requestBody"), after.path("requestBody"), findings);
        before.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answer(answer, after.path("responses"), findings));
        roles(before).stream()
                .filter(role -> !roles(after).contains(role))
                .forEach(role -> findings.add("role " + role + " is gone"));
        return findings;
    }

    /** None where any token will do. */
    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation
                .path("security")
                .forEach(way ->
                        way.forEach(held -> held.forEach(role -> roles.add(role.asString()))));
        return roles;
    }

    private void parameters(JsonNode before, JsonNode after, List<String> findings) {
        for (JsonNode old : before.path("parameters")) {
            String place = "parameter " + old.path("name").asString();
            Optional<JsonNode> same = parameter(after, old);
            if (same.isEmpty()) {
                findings.add(place + " is gone");
            } else {
                if (isRequired(same.get()) && !isRequired(old)) {
                    findings.add(place + " is required");
                }
                schema(
                        place,
                        new Pair(old.path("schema"), same.get().path("schema"), Direction.REQUEST),
                        new HashSet<>(),
                        findings);
            }
        }
        for (JsonNode one : after.path("parameters")) {
            if (isRequired(one) && parameter(before, one).isEmpty()) {
                findings.add("parameter " + one.path("name").asString() + " is required");
            }
        }
        if (!roles(after).isEmpty() && roles(before).isEmpty()) {
            findings.add("a role is required");
        }
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean(false);
    }

    private static Optional<JsonNode> parameter(JsonNode operation, JsonNode like) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(one ->
                        one.path("name").equals(like.path("name"))
                                && one.path("in").equals(like.path("in")))
                .findFirst();
    }

    private void body(JsonNode before, JsonNode after, List<String> findings) {
        if (isRequired(after) && !isRequired(before)) {
            findings.add("a body is required");
        }
        content("body", before, after, Direction.REQUEST, findings);
    }

    private void answer(
            Map.Entry<String, JsonNode> before, JsonNode answers, List<String> findings) {
        JsonNode after = answers.path(before.getKey());
        if (after.isMissingNode()) {
            findings.add("answer " + before.getKey() + " is gone");
            return;
        }
        before.getValue().path("headers").propertyNames().stream()
                .filter(header -> !after.path("headers").has(header))
                .forEach(header -> findings.add("header " + header + " is gone"));
        content("answer", before.getValue(), after, Direction.ANSWER, findings);
    }

    private void content(
            String place,
            JsonNode before,
            JsonNode after,
            Direction direction,
            List<String> findings) {
        before.path("content")
                .properties()
                .forEach(type -> {
                    JsonNode same = after.path("content").path(type.getKey());
                    if (same.isMissingNode()) {
                        findings.add(place + " " + type.getKey() + " is gone");
                    } else {
                        schema(
                                place,
                                new Pair(
                                        type.getValue().path("schema"),
                                        same.path("schema"),
                                        direction),
                                new HashSet<>(),
                                findings);
                    }
                });
    }

    private void schema(String place, Pair pair, Set<Pair> seen, List<String> findings) {
        if (!seen.add(pair)) {
            return;
        }
        List<JsonNode> before = alternatives(released, pair.released());
        List<JsonNode> after = alternatives(now, pair.now());
        boolean couldBeNull = before.stream().anyMatch(Compatibility::isNull);
        boolean canBeNull = after.stream().anyMatch(Compatibility::isNull);
        if (pair.direction() == Direction.ANSWER && canBeNull && !couldBeNull) {
            findings.add(place + " may be null");
        } else if (pair.direction() == Direction.REQUEST && couldBeNull && !canBeNull) {
            findings.add(place + " may not be null");
        }
        List<JsonNode> left = after.stream().filter(one -> !isNull(one)).toList();
        for (JsonNode old : before) {
            if (!isNull(old)) {
                alternative(place, old, left, pair.direction(), seen, findings);
            }
        }
    }

    private void alternative(
            String place,
            JsonNode old,
            List<JsonNode> now,
            Direction direction,
            Set<Pair> seen,
            List<String> findings) {
        List<String> best = null;
        for (JsonNode one : now) {
            List<String> found = new ArrayList<>();
            single(place, new Pair(old, one, direction), new HashSet<>(seen), found);
            if (best == null || found.size() < best.size()) {
                best = found;
            }
        }
        findings.addAll(best == null ? List.of(place + " is gone") : best);
    }

    private void single(String place, Pair pair, Set<Pair> seen, List<String> findings) {
        JsonNode before = pair.released();
        JsonNode after = pair.now();
        if (isOfAnotherType(before, after)) {
            findings.add(place + " is of another type");
            return;
        }
        if (pair.direction() == Direction.REQUEST) {
            limits(place, before, after, findings);
        }
        Set<String> requiredBefore = texts(before.path("required"));
        Set<String> requiredAfter = texts(after.path("required"));
        before.path("properties")
                .properties()
                .forEach(member -> {
                    String name = place + "." + member.getKey();
                    JsonNode same = after.path("properties").path(member.getKey());
                    if (same.isMissingNode()) {
                        findings.add(name + " is gone");
                    } else {
                        if (pair.direction() == Direction.ANSWER
                                && requiredBefore.contains(member.getKey())
                                && !requiredAfter.contains(member.getKey())) {
                            findings.add(name + " may be absent");
                        }
                        schema(
                                name,
                                new Pair(member.getValue(), same, pair.direction()),
                                seen,
                                findings);
                    }
                });
        if (pair.direction() == Direction.REQUEST) {
            requiredAfter.stream()
                    .filter(name -> !requiredBefore.contains(name))
                    .forEach(name -> findings.add(place + "." + name + " is required"));
        }
        for (String inner : List.of("items", "additionalProperties")) {
            if (before.path(inner).isObject()) {
                schema(
                        place + "[]",
                        new Pair(before.path(inner), after.path(inner), pair.direction()),
                        seen,
                        findings);
            }
        }
    }

    private static boolean isOfAnotherType(JsonNode before, JsonNode after) {
        Set<String> types = types(after);
        boolean isTyped = !types.isEmpty() && !types(before).isEmpty();
        return (isTyped && !types.equals(types(before))) || isOtherwise("format", before, after);
    }

    private static boolean isOtherwise(String word, JsonNode before, JsonNode after) {
        return after.has(word) && !after.path(word).equals(before.path(word));
    }

    /** Whether a limit is there that was not, or lies nearer; above with 1, below with -1. */
    private static boolean isAdded(String limit, int side, JsonNode before, JsonNode after) {
        return after.has(limit)
                && (!before.has(limit)
                        || side * after.path(limit).asDouble()
                                < side * before.path(limit).asDouble());
    }

    private static void limits(
            String place, JsonNode before, JsonNode after, List<String> findings) {
        Set<String> values = texts(after.path("enum"));
        if (!values.isEmpty()
                && (!before.has("enum") || !values.containsAll(texts(before.path("enum"))))) {
            findings.add(place + " takes fewer values");
        }
        boolean isNarrower =
                UPPER.stream().anyMatch(limit -> isAdded(limit, 1, before, after))
                        || LOWER.stream().anyMatch(limit -> isAdded(limit, -1, before, after))
                        || isOtherwise("pattern", before, after);
        if (isNarrower) {
            findings.add(place + " has narrower limits");
        }
    }

    private static List<JsonNode> alternatives(JsonNode document, JsonNode schema) {
        JsonNode plain = resolved(document, schema);
        for (String kind : List.of("anyOf", "oneOf")) {
            if (plain.has(kind)) {
                return plain.path(kind)
                        .valueStream()
                        .flatMap(one -> alternatives(document, one).stream())
                        .toList();
            }
        }
        if (texts(plain.path("type")).contains("null") && plain.path("type").isArray()) {
            return List.of(plain, NULL);
        }
        return List.of(plain);
    }

    private static JsonNode whole(JsonNode document, JsonNode schema) {
        if (!schema.has("allOf")) {
            return schema;
        }
        var properties = JsonNodeFactory.instance.objectNode();
        var required = JsonNodeFactory.instance.arrayNode();
        Stream.concat(
                        schema.path("allOf").valueStream().map(part -> resolved(document, part)),
                        Stream.of(schema))
                .forEach(part -> {
                    part.path("properties")
                            .properties()
                            .forEach(member -> properties.set(member.getKey(), member.getValue()));
                    part.path("required").forEach(required::add);
                });
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "object")
                .set("properties", properties)
                .set("required", required);
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asString("").equals("null");
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = texts(schema.path("type"));
        types.remove("null");
        return types;
    }

    private static Set<String> texts(JsonNode node) {
        Stream<JsonNode> all =
                node.isArray()
                        ? node.valueStream()
                        : Stream.of(node).filter(one -> !one.isMissingNode());
        Set<String> texts = new TreeSet<>();
        all.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    /** What a reference stands for, with the members of all its parts. */
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? whole(document, schema)
                : resolved(
                        document,
                        document.path("components")
                                .path("schemas")
                                .path(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
