package vn.motcua.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * The code on the citizen's receipt. Opaque text of 1 to 64 printable characters, never parsed, and
 * changed only when it was another's first; a dossier from an older system keeps its old one.
 */
public record DossierCode(@JsonValue String value) implements Comparable<DossierCode> {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[\\p{L}\\p{N}\\p{P}\\p{S}]([\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}"
                            + " ]{0,62}[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}])?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DossierCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not a dossier code of 1 to 64 printable characters: '" + value + "'");
        }
    }

    @Override
    public int compareTo(DossierCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
