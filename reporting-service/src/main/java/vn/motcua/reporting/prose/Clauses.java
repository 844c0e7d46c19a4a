package vn.motcua.reporting.prose;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where clauses end: at marks that stand between figures, and at the ends of sentences. */
final class Clauses {

    /** "Trước, đúng hạn" is one part, and so is "trực tiếp, qua bưu chính". */
    private static final String TOGETHER =
            "(?!(?<=(?:truoc|som|dung)(?: thoi| han| thoi han)?,)"
                    + " (?:truoc|som|dung)(?: thoi)?(?: han|,| va|$))"
                    + "(?!(?<=truc tiep,) (?:hoac |va )?(?:qua )?(?:dich vu )?buu chinh)";

    private static final Pattern MARKS =
            Pattern.compile(
                    ";(?!\\d)|,(?!\\d)"
                            + TOGETHER
                            + "|\\((?=[^()\\n]{0,400}\\d)|(?<=\\d[^()\\n]{0,60})\\)"
                            + "|:(?!\\s{0,3}\\d)"
                            + "|\\s[-–](?=\\s)|\\s(?:va|con)(?=\\s+(?:co\\s+)?\\d)"
                            + "|(?<![.!?…])[.!?…]++(?=\\s|$)|\\n");

    private final int[] marks;
    private final int length;

    Clauses(String text) {
        var places = new TreeSet<Integer>();
        Matcher found = MARKS.matcher(text);
        while (found.find()) {
            places.add(found.start());
        }
        marks = places.stream().mapToInt(Integer::intValue).toArray();
        length = text.length();
    }

    /** After the last mark before a place. */
    int begin(int place) {
        int at = Arrays.binarySearch(marks, place);
        int before = at >= 0 ? at - 1 : -at - 2;
        return before < 0 ? 0 : marks[before] + 1;
    }

    /** The first mark at or after a place. */
    int end(int place) {
        int at = Arrays.binarySearch(marks, place);
        int after = at >= 0 ? at : -at - 1;
        return after == marks.length ? length : marks[after];
    }
}
