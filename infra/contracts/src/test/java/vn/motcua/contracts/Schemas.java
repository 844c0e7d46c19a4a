package vn.motcua.contracts;

import io.swagger.v3.oas.models.media.Schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Schemas that no record has. */
@SuppressWarnings({"rawtypes", "unchecked"}) // Swagger says so.
final class Schemas {

    static final String PROBLEM = "Problem";

    private Schemas() {}

    static Schema<?> of(String type) {
        return new Schema<>().types(Set.of(type));
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    static Schema<?> binary() {
        return of("string").format("binary");
    }

    /** Figures by their names. */
    static Schema<?> figures() {
        return of("integer").format("int64");
    }

    static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() == null) {
            // Swagger copies a member into the record it is unwrapped into by this name.
            return new Schema<>().name(schema.getName()).anyOf(List.of(schema, of("null")));
        }
        var types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    /** A problem detail as every service answers it (RFC 9457). */
    static Schema<?> problem() {
        Schema<?> errors =
                of("array")
                        .description("What is wrong with single fields.")
                        .items(
                                of("object")
                                        .properties(
                                                Map.of(
                                                        "field", of("string"),
                                                        "key", of("string"),
                                                        "message", of("string")))
                                        .required(List.of("field", "key", "message")));
        return of("object")
                .description("A refusal (RFC 9457), in the language that was asked for.")
                .properties(
                        Map.of(
                                "type", of("string").format("uri"),
                                "title", of("string"),
                                "status", of("integer").format("int32"),
                                "detail", of("string"),
                                "instance", of("string").format("uri"),
                                "key", of("string").description("The end of the type."),
                                "errors", errors))
                .required(List.of("detail", "key", "status", "title", "type"));
    }
}
