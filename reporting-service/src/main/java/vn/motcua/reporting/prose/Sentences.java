package vn.motcua.reporting.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a folded text, and the blocks they stand in: paragraphs, and lists with what
 * leads to them.
 */
final class Sentences {

    /**
     * One sentence.
     *
     * @param end exclusive
     */
    record Sentence(int begin, int end, int block) {}

    private static final Pattern END = Pattern.compile("(?<![.!?…])[.!?…]++(?=\\s|$)|\\n\\s*+");
    private static final Pattern BULLET =
            Pattern.compile("[ \\t]*(?:[-+*•–]|\\d{1,2}[.)/]|[a-z]\\))[ \\t]");

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();

    Sentences(String text) {
        this.text = text;
        Matcher ends = END.matcher(text);
        int begin = 0;
        int block = 0;
        boolean finished = false;
        while (ends.find()) {
            sentences.add(new Sentence(begin, ends.start(), block));
            begin = ends.end();
            boolean line = text.charAt(ends.start()) == '\n';
            if (line && isBlockEnd(ends.start(), ends.end(), finished)) {
                block++;
            }
            finished = !line;
        }
        sentences.add(new Sentence(begin, text.length(), block));
    }

    /** The one in which a place is. */
    Sentence at(int place) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).begin() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /** Where the block begins in which a place is. */
    int blockBegin(int block) {
        return sentences.stream()
                .filter(one -> one.block() == block)
                .findFirst()
                .map(Sentence::begin)
                .orElse(0);
    }

    /** An empty line; or a line after a whole sentence that is no item of a list. */
    private boolean isBlockEnd(int begin, int end, boolean finished) {
        boolean empty = text.indexOf('\n', begin + 1) >= 0 && text.indexOf('\n', begin + 1) < end;
        return empty || (finished && !BULLET.matcher(text).region(end, text.length()).lookingAt());
    }
}
