package vn.motcua.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code on the citizen's receipt. Opaque text of 1 to 64 printable characters, never parsed, and
 * changed only when it was another's first; a dossier from an older system keeps its old one. What
 * looks the same is the same: it is kept in NFC, however its accents were typed.
 */
public record DossierCode(@JsonValue String value) implements Comparable<DossierCode> {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[\\p{L}\\p{N}\\p{P}\\p{S}]([\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}"
                            + " ]{0,62}[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}])?");

    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DossierCode {
        value = Normalizer.normalize(value, Form.NFC);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not a dossier code of 1 to 64 printable characters: '" + value + "'");
        }
    }

    /**
     * The codes somebody may mean who typed one off a receipt, the most literal first: as typed;
     * without blanks around it and with plain dashes; and that in capitals. Empty when it is none.
     */
    public static List<DossierCode> typed(String text) {
        String tidy = DASHES.matcher(BLANKS_AROUND.matcher(text).replaceAll("")).replaceAll("-");
        return Stream.of(text, tidy, tidy.toUpperCase(Locale.ROOT))
                .filter(code -> SHAPE.matcher(code).matches())
                .map(DossierCode::new)
                .distinct()
                .toList();
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
