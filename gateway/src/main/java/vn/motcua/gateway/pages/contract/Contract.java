package vn.motcua.gateway.pages.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.gateway.client.Service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A service's OpenAPI document as the page shows it.
 *
 * @param json as it is kept
 */
record Contract(Service service, String json, List<Operation> operations, List<Schema> schemas) {

    /** Reads a kept document. */
    static Contract read(Service service, String json, JsonMapper mapper) {
        JsonNode document = mapper.readTree(json);
        return new Contract(
                service,
                json,
                document.path("paths").properties().stream()
                        .flatMap(path ->
                                path.getValue().properties().stream()
                                        .map(one ->
                                                Operation.of(
                                                        one.getKey(),
                                                        path.getKey(),
                                                        one.getValue())))
                        .toList(),
                document.path("components").path("schemas").properties().stream()
                        .map(one -> new Schema(one.getKey(), one.getValue().toPrettyString()))
                        .toList());
    }

    /**
     * What can be asked.
     *
     * @param roles one of which is enough; without any, every account may ask
     * @param bodies what it takes, one line for each content type
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<String> roles,
            List<Parameter> parameters,
            List<String> bodies,
            List<Answer> answers) {

        static Operation of(String method, String path, JsonNode node) {
            String summary = node.path("summary").asString("");
            return new Operation(
                    node.path("operationId").asString(),
                    method.toUpperCase(Locale.ROOT),
                    path,
                    plain(node.path("description").asString(summary)),
                    node.path("security").findValues("token").stream()
                            .flatMap(JsonNode::valueStream)
                            .map(JsonNode::asString)
                            .toList(),
                    node.path("parameters").valueStream().map(Parameter::of).toList(),
                    types(node.path("requestBody")).toList(),
                    node.path("responses").properties().stream()
                            .map(answer -> Answer.of(answer.getKey(), answer.getValue()))
                            .toList());
        }
    }

    /** What is asked with. */
    record Parameter(String name, String in, boolean required, String type) {

        static Parameter of(JsonNode node) {
            return new Parameter(
                    node.path("name").asString(),
                    node.path("in").asString(),
                    node.path("required").asBoolean(false),
                    Contract.type(node.path("schema")));
        }
    }

    /** What is answered; {@code lines} are the problem types with what they mean. */
    record Answer(String status, List<String> lines, List<String> bodies, List<String> headers) {

        static Answer of(String status, JsonNode node) {
            return new Answer(
                    status,
                    Arrays.stream(node.path("description").asString("").split("\n\n"))
                            .map(Contract::plain)
                            .toList(),
                    types(node).toList(),
                    List.copyOf(node.path("headers").propertyNames()));
        }
    }

    /** A type, as JSON Schema. */
    record Schema(String name, String text) {}

    /** Without the marks of Markdown. */
    private static String plain(String text) {
        return text.replace("`", "");
    }

    private static Stream<String> types(JsonNode message) {
        return message.path("content").properties().stream()
                .map(one -> one.getKey() + ": " + type(one.getValue().path("schema")));
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("items")) {
            return type(schema.path("items")) + "[]";
        }
        if (schema.has("enum")) {
            return String.join(
                    " | ", schema.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        for (String kind : List.of("anyOf", "oneOf")) {
            if (schema.has(kind)) {
                return String.join(
                        " | ", schema.path(kind).valueStream().map(Contract::type).toList());
            }
        }
        JsonNode type = schema.path("type");
        return type.isArray()
                ? String.join(" | ", type.valueStream().map(JsonNode::asString).toList())
                : type.asString("JSON");
    }
}
