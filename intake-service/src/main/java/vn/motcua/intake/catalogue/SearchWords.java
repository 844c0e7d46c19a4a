package vn.motcua.intake.catalogue;

import vn.motcua.kernel.catalogue.SearchText;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as words to search by: plain, without what is no letter and no digit. */
final class SearchWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    static List<String> of(String text) {
        return Stream.of(BETWEEN.split(SearchText.plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * How many slips of the hand are between two words: a letter too many, missing, wrong, or
     * changed with its neighbour (optimal string alignment).
     *
     * @param most more than these are not told apart
     */
    static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && areChanged(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[other.length()], most + 1);
    }

    private static boolean areChanged(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
