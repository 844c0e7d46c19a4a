package vn.motcua.contracts;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which members of a record are always there, by what the compiler knows of null: those that
 * are not {@link Nullable}. The others are left out or null, as the record says.
 */
final class Members implements ModelConverter {

    private static final List<Class<? extends Annotation>> DEMANDS =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema == null || !raw.isRecord()) {
            return schema;
        }
        Schema model = schema.get$ref() == null ? schema : defined(schema.get$ref(), context);
        if (model != null && model.getProperties() != null) {
            describe(raw, model, false);
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable Schema defined(String reference, ModelConverterContext context) {
        return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describe(Class<?> record, Schema<?> model, boolean mayBeAbsent) {
        Map<String, Schema> properties = model.getProperties();
        Set<String> required =
                new TreeSet<>(model.getRequired() == null ? List.of() : model.getRequired());
        for (RecordComponent member : record.getRecordComponents()) {
            boolean absent = mayBeAbsent || isNullable(member);
            if (member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                model.setRequired(List.copyOf(required));
                describe(member.getType(), model, absent);
                required.addAll(model.getRequired());
                continue;
            }
            if (member.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                properties.remove(member.getName());
                model.setAdditionalProperties(Schemas.figures());
                continue;
            }
            Schema<?> property = properties.get(member.getName());
            if (property == null) {
                continue;
            }
            if (!absent || isDemanded(member)) {
                required.add(member.getName());
            } else if (isShownAsNull(record, member)) {
                properties.put(member.getName(), Schemas.orNull(property));
            }
        }
        model.setRequired(required.stream().sorted().toList());
    }

    private static boolean isNullable(RecordComponent member) {
        return member.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isDemanded(RecordComponent member) {
        return DEMANDS.stream().anyMatch(member.getAccessor()::isAnnotationPresent);
    }

    private static boolean isShownAsNull(Class<?> record, RecordComponent member) {
        return !record.isAnnotationPresent(JsonInclude.class)
                && !member.getAccessor().isAnnotationPresent(JsonInclude.class);
    }
}
