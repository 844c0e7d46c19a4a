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

    private SearchText() {}

    public static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFD);
        // đ is a letter of its own: no normal form takes its stroke away.
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    }

    /** The words of a text, plain. */
    public static List<String> words(String text) {
        return Stream.of(plain(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
