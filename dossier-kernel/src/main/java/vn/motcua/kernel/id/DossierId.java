package vn.motcua.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/** Identifies a dossier inside the system (UUIDv7); it is the key of every record about it. */
public record DossierId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DossierId {}

    /**
     * Reads an id as it stands in a record key or an address.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static DossierId parse(String text) {
        return new DossierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
