package vn.motcua.kernel.catalogue;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Vietnamese text as people type it in a hurry: lower case, without accents. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * đ is a letter of its own: no normal form takes its stroke away. Eth and the African d look
     * the same in capitals (Ð, Ɖ), and are what some keyboards and older fonts put for it.
     */
    private static final Pattern STROKES = Pattern.compile("[\u0111\u00F0\u0256]");

    private SearchText() {}

    public static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        return STROKES.matcher(bare).replaceAll("d");
    }

    /** The words of a text, plain. */
    public static List<String> words(String text) {
        return Stream.of(plain(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
