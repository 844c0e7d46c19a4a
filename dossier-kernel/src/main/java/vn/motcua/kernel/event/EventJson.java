package vn.motcua.kernel.event;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/**
 * The JSON form of {@link DossierEvent} and {@link Applicant}: UTF-8, moments as ISO-8601 in UTC.
 * Unknown members are ignored, so that an older reader survives a newer writer; an unknown change
 * type is malformed, because it cannot be counted.
 */
public final class EventJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private EventJson() {}

    public static byte[] write(DossierEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    public static byte[] write(Applicant applicant) {
        return MAPPER.writeValueAsBytes(applicant);
    }

    /**
     * Reads an event.
     *
     * @throws MalformedEvent when it is not JSON, misses a member, or says something impossible
     */
    public static DossierEvent read(byte[] json) {
        DossierEvent asWritten = EventScanner.read(json);
        return asWritten == null ? readAnyForm(json) : asWritten;
    }

    /** The same, without asking first whether it is in the form it is written in. */
    static DossierEvent readAnyForm(byte[] json) {
        return require(read(json, DossierEvent.class));
    }

    /**
     * Reads an applicant.
     *
     * @throws MalformedEvent when it is not JSON or misses a member
     */
    public static Applicant readApplicant(byte[] json) {
        Applicant applicant = read(json, Applicant.class);
        present(applicant.dossierId(), "dossierId");
        present(applicant.code(), "code");
        present(applicant.name(), "name");
        present(applicant.recordedAt(), "recordedAt");
        return applicant;
    }

    /** Reads a part of an event that has members of its own; nothing when it is none. */
    static <T> @Nullable T readPart(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException unreadable) {
            // Who reads the whole event then says so, with the reason.
            return null;
        }
    }

    /** The CloudEvents type of a change, such as {@code vn.motcua.dossier.received.v1}. */
    public static String typeOf(Change change) {
        return typeOf(change.getClass());
    }

    /** The CloudEvents type of changes of a kind. */
    public static String typeOf(Class<? extends Change> kind) {
        return kind.getAnnotation(JsonTypeName.class).value();
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new MalformedEvent("The record is JSON null");
            }
            return value;
        } catch (JacksonException unreadable) {
            throw new MalformedEvent(
                    unreadable.getOriginalMessage() + " in " + excerpt(json), unreadable);
        }
    }

    private static DossierEvent require(DossierEvent event) {
        present(event.eventId(), "eventId");
        present(event.dossierId(), "dossierId");
        present(event.occurredAt(), "occurredAt");
        present(event.recordedAt(), "recordedAt");
        present(event.actor(), "actor");
        Actor.OnBehalfOf absent = event.actor().onBehalfOf();
        if (absent != null) {
            present(absent.officer(), "actor.onBehalfOf.officer");
            present(absent.mandate(), "actor.onBehalfOf.mandate");
        }
        present(event.agency(), "agency");
        present(event.department(), "department");
        present(event.change(), "change");
        return event;
    }

    private static void present(@Nullable Object member, String name) {
        if (member == null) {
            throw new MalformedEvent("The member '" + name + "' is missing");
        }
    }

    private static String excerpt(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
