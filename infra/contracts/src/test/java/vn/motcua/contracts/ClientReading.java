package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A declared client held against the document of its service: its operations are there, it sends
 * what they take and all that they need, and what it reads of an answer is in it, of a fitting type
 * and, where the client needs it, always.
 */
final class ClientReading {

    /** What is said of every call, and a content type, are no part of an operation. */
    private static final Set<String> OF_ANY_CALL = Set.of(HttpHeaders.CONTENT_TYPE);

    private final JsonNode document;
    private final List<String> findings = new ArrayList<>();

    private ClientReading(JsonNode document) {
        this.document = document;
    }

    /** What the client assumes and the document does not say; each with its place. */
    static List<String> findings(Class<?> client, JsonNode document) {
        var reading = new ClientReading(document);
        Arrays.stream(client.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
                .forEach(reading::read);
        return reading.findings.stream().sorted().toList();
    }

    private void read(Method method) {
        var exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        if (exchange == null) {
            return;
        }
        String place = exchange.method() + " " + exchange.url();
        List<JsonNode> operations = operations(exchange);
        if (operations.isEmpty()) {
            findings.add(place + " is not there");
        }
        operations.forEach(operation -> {
            parameters(place, method, operation);
            body(place, method, operation);
            answer(place, method, operation);
        });
    }

    /** The one with that path; else those that its variables stand for. */
    private List<JsonNode> operations(HttpExchange exchange) {
        String verb = exchange.method().toLowerCase(Locale.ROOT);
        var paths = document.path("paths");
        List<String> same = matching(path -> shape(path).equals(shape(exchange.url())));
        var standsFor =
                Pattern.compile(shape(exchange.url()).replace(".", "\\.").replace("{}", "[^/]+"));
        return (same.isEmpty() ? matching(path -> standsFor.matcher(path).matches()) : same)
                .stream()
                        .map(path -> paths.path(path).path(verb))
                        .filter(JsonNode::isObject)
                        .toList();
    }

    private List<String> matching(Predicate<String> wanted) {
        return document.path("paths").propertyNames().stream().filter(wanted).toList();
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private void parameters(String place, Method method, JsonNode operation) {
        Set<String> taken = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(one -> {
                    if (!one.path("in").asString().equals("path")) {
                        taken.add(one.path("name").asString());
                        if (one.path("required").asBoolean(false)) {
                            needed.add(one.path("name").asString());
                        }
                    }
                });
        Set<String> sent =
                Arrays.stream(method.getParameters())
                        .flatMap(ClientReading::sent)
                        .collect(Collectors.toCollection(TreeSet::new));
        sent.removeAll(OF_ANY_CALL);
        sent.stream()
                .filter(name -> !taken.contains(name))
                .forEach(name -> findings.add(place + " takes no " + name));
        needed.stream()
                .filter(name -> !sent.contains(name))
                .forEach(name -> findings.add(place + " needs " + name));
    }

    private static Stream<String> sent(Parameter parameter) {
        var header = parameter.getAnnotation(RequestHeader.class);
        if (header != null) {
            return Stream.of(header.value());
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(parameter.getName());
        }
        return parameter.getType().isRecord()
                        && parameter.getAnnotations().length == 0
                        && isOfClient(parameter.getType())
                ? names(parameter.getType())
                : Stream.empty();
    }

    /** An account says who calls. */
    private static boolean isOfClient(Class<?> type) {
        return type.getPackageName().endsWith(".client");
    }

    private static Stream<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(one ->
                        one.getType().isRecord() ? names(one.getType()) : Stream.of(one.getName()));
    }

    private void body(String place, Method method, JsonNode operation) {
        Arrays.stream(method.getParameters())
                .filter(one -> one.isAnnotationPresent(RequestBody.class))
                .filter(one -> !Resource.class.isAssignableFrom(one.getType()))
                .findFirst()
                .ifPresentOrElse(
                        one -> {
                            JsonNode schema = json(operation.path("requestBody"));
                            if (schema.isMissingNode()) {
                                findings.add(place + " takes no body");
                            } else {
                                sends(
                                        place + " body",
                                        ResolvableType.forType(one.getParameterizedType()),
                                        schema);
                            }
                        },
                        () -> {
                            boolean isFile =
                                    Arrays.stream(method.getParameters())
                                            .anyMatch(one ->
                                                    Resource.class.isAssignableFrom(one.getType()));
                            if (operation.path("requestBody").path("required").asBoolean(false)
                                    && !isFile) {
                                findings.add(place + " needs a body");
                            }
                        });
    }

    private void sends(String place, ResolvableType type, JsonNode schema) {
        Class<?> raw = type.toClass();
        List<JsonNode> alternatives = alternatives(schema);
        if (!raw.isRecord() || alternatives.size() != 1) {
            return;
        }
        JsonNode taken = alternatives.getFirst();
        Set<String> sent = new TreeSet<>();
        for (RecordComponent member : raw.getRecordComponents()) {
            sent.add(member.getName());
            JsonNode same = taken.path("properties").path(member.getName());
            if (same.isMissingNode()) {
                findings.add(place + " takes no " + member.getName());
            } else {
                ResolvableType inner = ResolvableType.forType(member.getGenericType());
                fits(place + "." + member.getName(), inner, same, false);
                sends(place + "." + member.getName(), inner, same);
                if (Collection.class.isAssignableFrom(inner.toClass())) {
                    alternatives(same)
                            .forEach(list ->
                                    sends(
                                            place + "." + member.getName() + "[]",
                                            inner.getGeneric(0),
                                            list.path("items")));
                }
            }
        }
        taken.path("required")
                .forEach(name -> {
                    if (!sent.contains(name.asString())) {
                        findings.add(place + " needs " + name.asString());
                    }
                });
    }

    private void answer(String place, Method method, JsonNode operation) {
        ResolvableType type = ResolvableType.forMethodReturnType(method);
        ResolvableType body = type.toClass() == ResponseEntity.class ? type.getGeneric(0) : type;
        if (body.toClass() == void.class || body.toClass() == byte[].class) {
            return;
        }
        List<JsonNode> schemas =
                operation.path("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .map(answer -> json(answer.getValue()))
                        .toList();
        schemas.forEach(schema -> fits(place, body, schema, true));
    }

    private static JsonNode json(JsonNode message) {
        return message.path("content").path("application/json").path("schema");
    }

    /** Whether what a schema describes can be a value of that type. */
    private void fits(String place, ResolvableType type, JsonNode schema, boolean isRead) {
        Class<?> raw = type.toClass();
        List<JsonNode> alternatives = alternatives(schema);
        if (raw == Object.class || alternatives.stream().allMatch(JsonNode::isEmpty)) {
            return;
        }
        if (alternatives.isEmpty()) {
            findings.add(place + " is not there");
        }
        for (JsonNode one : alternatives) {
            String kind = kind(one);
            if (!kinds(raw).contains(kind)) {
                findings.add("%s is %s, not %s".formatted(place, kind, raw.getSimpleName()));
            } else if (raw.isRecord() && isRead) {
                members(place, raw, one);
            } else if (Collection.class.isAssignableFrom(raw)) {
                fits(place + "[]", type.getGeneric(0), one.path("items"), isRead);
            } else if (Map.class.isAssignableFrom(raw)
                    && one.path("additionalProperties").isObject()) {
                fits(place + "{}", type.getGeneric(1), one.path("additionalProperties"), isRead);
            }
        }
    }

    private void members(String place, Class<?> record, JsonNode schema) {
        Set<String> always = new TreeSet<>();
        schema.path("required").forEach(name -> always.add(name.asString()));
        for (RecordComponent member : record.getRecordComponents()) {
            String name = place + "." + member.getName();
            if (member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members(place, member.getType(), schema);
            } else if (!isAnySetter(record, member)) {
                JsonNode same = schema.path("properties").path(member.getName());
                if (same.isMissingNode()) {
                    findings.add(name + " is not there");
                    continue;
                }
                boolean isSure = always.contains(member.getName()) && !isNullable(same);
                if (!isSure && !mayBeAbsent(record, member)) {
                    findings.add(name + " may be absent");
                }
                fits(name, ResolvableType.forType(member.getGenericType()), same, true);
            }
        }
    }

    /** Nullable, or made up for by the record itself. */
    private static boolean mayBeAbsent(Class<?> record, RecordComponent member) {
        if (member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return true;
        }
        try {
            var made = record.getDeclaredConstructors()[0];
            made.setAccessible(true);
            Object[] nothing =
                    Arrays.stream(made.getParameterTypes()).map(ClientReading::nothing).toArray();
            member.getAccessor().setAccessible(true);
            return member.getAccessor().invoke(made.newInstance(nothing)) != null
                    && !member.getType().isPrimitive();
        } catch (ReflectiveOperationException demanded) {
            return false;
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static boolean isAnySetter(Class<?> record, RecordComponent member) {
        return Arrays.stream(record.getDeclaredConstructors())
                .flatMap(made -> Arrays.stream(made.getParameters()))
                .filter(one -> one.getName().equals(member.getName()))
                .anyMatch(one -> one.isAnnotationPresent(JsonAnySetter.class));
    }

    private boolean isNullable(JsonNode schema) {
        JsonNode plain = Compatibility.resolved(document, schema);
        return Stream.concat(plain.path("anyOf").valueStream(), Stream.of(plain))
                .map(one -> one.path("type"))
                .anyMatch(type ->
                        type.isArray()
                                ? type.valueStream().anyMatch(one -> one.asString().equals("null"))
                                : type.asString("").equals("null"));
    }

    /** Without the one for null. */
    private List<JsonNode> alternatives(JsonNode schema) {
        JsonNode plain = Compatibility.resolved(document, schema);
        if (plain.isMissingNode()) {
            return List.of();
        }
        for (String kind : List.of("anyOf", "oneOf")) {
            if (plain.has(kind)) {
                return plain.path(kind)
                        .valueStream()
                        .flatMap(one -> alternatives(one).stream())
                        .toList();
            }
        }
        return plain.path("type").asString("").equals("null") ? List.of() : List.of(plain);
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name =
                type.isArray()
                        ? type.valueStream()
                                .map(JsonNode::asString)
                                .filter(one -> !one.equals("null"))
                                .findFirst()
                                .orElse("")
                        : type.asString("object");
        String format = schema.path("format").asString("");
        return format.startsWith("date") || format.equals("int64") ? name + " " + format : name;
    }

    private static Set<String> kinds(Class<?> type) {
        if (type == String.class) {
            return Set.of("string", "string date", "string date-time");
        }
        if (type == Instant.class) {
            return Set.of("string date-time");
        }
        if (type == LocalDate.class) {
            return Set.of("string date");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Set.of("boolean");
        }
        if (type == int.class || type == Integer.class) {
            return Set.of("integer");
        }
        if (type == long.class || type == Long.class) {
            return Set.of("integer", "integer int64");
        }
        if (type == BigDecimal.class) {
            return Set.of("number", "integer", "integer int64");
        }
        return Collection.class.isAssignableFrom(type) ? Set.of("array") : Set.of("object");
    }
}
