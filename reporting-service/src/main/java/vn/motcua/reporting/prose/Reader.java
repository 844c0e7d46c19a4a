package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Phrase.Found;
import vn.motcua.reporting.prose.Sentences.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says for each figure of a text which words it belongs to, and which figures belong together. */
final class Reader {

    private static final int CLAUSES_BACK = 4;
    private static final int TAIL = 40;

    private static final Pattern STROKE =
            Pattern.compile("\\s?(?:ho so\\s?)?/\\s?|\\s?(?:ho so\\s)?tren\\s");
    private static final Pattern DOSSIERS = Pattern.compile("\\s{0,3}(?:ho so|hs)(?!\\p{L})");
    private static final Pattern NOTHING_ELSE =
            Pattern.compile(
                    "\\s{0,3}(?:[^\\p{L}\\s]|\\n|$|(?:trong|va|dat|chiem|tuong|voi|con|bang|tren)"
                            + "(?!\\p{L}))");

    private final String text;
    private final List<Written> written;
    private final Sentences sentences;
    private final Clauses clauses;
    private final Subjects subjects;
    private final List<Figure> figures = new ArrayList<>();

    Reader(Folded folded, List<Written> written) {
        this.text = folded.text();
        this.written = written;
        this.sentences = new Sentences(text);
        this.clauses = new Clauses(text);
        this.subjects = new Subjects(folded, sentences, clauses);
    }

    /** All figures, in their order. */
    List<Figure> read() {
        var group = new Grouping(sentences, subjects);
        for (int i = 0; i < written.size(); i++) {
            Written one = written.get(i);
            List<Found> phrases = phrases(i);
            group.enter(one);
            Meaning meaning = meaning(i, phrases, group);
            int number = group.place(one, meaning);
            figures.add(
                    new Figure(
                            i,
                            one,
                            meaning,
                            phrases.isEmpty() ? null : phrases.getLast(),
                            number,
                            group.subject(),
                            i + 1 < written.size() && isBase(i + 1) ? written.get(i + 1) : null));
        }
        return group.decided(figures);
    }

    private Meaning meaning(int index, List<Found> phrases, Grouping group) {
        Written one = written.get(index);
        if (isBase(index)) {
            return Meaning.NONE;
        }
        if (one.doubt() != null) {
            return new Meaning(null, one.doubt());
        }
        if (subjects.isComparing(one.begin())) {
            return new Meaning(null, Doubt.COMPARISON);
        }
        Sentence sentence = sentences.at(one.begin());
        if (text.substring(sentence.begin(), one.begin()).contains("lan luot")) {
            return Meaning.AMBIGUOUS;
        }
        if (!one.percent() && !phrases.isEmpty() && !countsDossiers(one, phrases.getLast())) {
            return new Meaning(null, Doubt.OTHER_UNIT);
        }
        return Meaning.of(phrases, group.main(), group.mainSince() >= sentence.begin());
    }

    /** The words a figure belongs to: before it, or else after it. */
    private List<Found> phrases(int index) {
        Written one = written.get(index);
        if (isBase(index)) {
            return List.of();
        }
        List<Found> before = before(one, index == 0 ? null : written.get(index - 1));
        if (!before.isEmpty() || one.percent()) {
            return before;
        }
        int end = clauses.end(one.end());
        boolean another = index + 1 < written.size() && written.get(index + 1).begin() < end;
        return another ? List.of() : Phrase.in(text, one.end(), end);
    }

    private List<Found> before(Written one, @Nullable Written previous) {
        int from = sentences.at(one.begin()).begin();
        if (previous != null && previous.end() > from) {
            int mark = clauses.end(previous.end());
            from = mark < one.begin() ? mark + 1 : previous.end();
        }
        int end = one.begin();
        for (int i = 0; i < CLAUSES_BACK && end > from; i++) {
            int begin = Math.max(from, clauses.begin(end));
            List<Found> found = Phrase.in(text, begin, end);
            if (!found.isEmpty()) {
                return found;
            }
            end = begin - 1;
        }
        return List.of();
    }

    private boolean isBase(int index) {
        if (index == 0) {
            return false;
        }
        Written before = written.get(index - 1);
        Matcher between = STROKE.matcher(text).region(before.end(), written.get(index).begin());
        return !before.percent() && !written.get(index).percent() && between.matches();
    }

    private boolean countsDossiers(Written one, Found nearest) {
        return nearest.begin() >= one.end()
                || at(DOSSIERS, one.end()).lookingAt()
                || (one.begin() - nearest.end() <= TAIL && at(NOTHING_ELSE, one.end()).lookingAt());
    }

    private Matcher at(Pattern pattern, int place) {
        return pattern.matcher(text)
                .region(place, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
