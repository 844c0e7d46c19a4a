package vn.motcua.contracts;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;

import org.springframework.util.ClassUtils;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the signatures of some handlers do not tell, since they read or write JSON by themselves:
 * the types they do it with, by operation.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // Swagger says so.
final class Untyped {

    private static final Map<String, String> BODIES =
            Map.of(
                    "Reception.receive", "vn.motcua.intake.reception.ReceptionRequest",
                    "Bulk.give", "vn.motcua.processing.casework.web.BulkRequest",
                    "Command.give", "vn.motcua.processing.casework.web.CommandBody",
                    "Filter.save", "vn.motcua.processing.casework.web.FilterBody");

    private static final Map<String, String> FILES = Map.of("Import.rejections", "text/csv");

    private static final String FILTER = "vn.motcua.processing.casework.web.FilterBody";

    private final OpenAPI document;

    Untyped(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        document.getPaths().values().stream()
                .map(PathItem::getGet)
                .filter(Objects::nonNull)
                .forEach(get -> get.setRequestBody(null));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::complete);
        document.getComponents()
                .getSchemas()
                .keySet()
                .removeIf(name -> name.endsWith("FilterController$Kept"));
    }

    private void complete(Operation operation) {
        String id = operation.getOperationId();
        if (BODIES.containsKey(id)) {
            boolean isRequired = !id.equals("Command.give");
            operation.setRequestBody(
                    new RequestBody().required(isRequired).content(json(schema(BODIES.get(id)))));
        }
        if (FILES.containsKey(id)) {
            var file = new MediaType().schema(Schemas.binary());
            answer(operation, new Content().addMediaType(FILES.get(id), file));
        }
        switch (id) {
            case "Filter.show", "Filter.save" -> answer(operation, json(filter()));
            case "Filter.list" -> {
                Schema<?> items = Schemas.of("array").items(filter());
                answer(
                        operation,
                        json(
                                Schemas.of("object")
                                        .properties(Map.of("items", items))
                                        .required(List.of("items"))));
            }
            default -> {}
        }
    }

    private static void answer(Operation operation, Content content) {
        requireNonNull(operation.getResponses().get("200")).setContent(content);
    }

    /** A saved filter is answered with its name among its members. */
    private Schema<?> filter() {
        schema(FILTER);
        Schema<?> kept = requireNonNull(document.getComponents().getSchemas().get(FILTER));
        Schema<?> named = Schemas.of("object");
        named.setProperties(new TreeMap<>(kept.getProperties()));
        named.addProperty("name", Schemas.of("string"));
        return named.required(List.of("filter", "name"));
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private Schema<?> schema(String name) {
        Class<?> type = ClassUtils.resolveClassName(name, null);
        if (type.isSealed()) {
            return new Schema<>()
                    .anyOf(
                            Arrays.stream(type.getPermittedSubclasses())
                                    .<Schema>map(one -> schema(one.getName()))
                                    .toList());
        }
        var resolved =
                ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(
                (key, schema) -> document.getComponents().addSchemas(key, schema));
        return resolved.schema;
    }
}
