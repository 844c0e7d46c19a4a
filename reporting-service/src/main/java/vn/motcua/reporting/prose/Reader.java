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

    /** What is counted or measured beside dossiers, in the same clause or the same sentence. */
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?<!\\p{L})(?:hai long|toan trinh|so hoa|thanh toan|chu ky so|ky so|(?:ban|ket"
                            + " qua) dien tu|tai khoan|ngan sach|dan so|le phi|thu phi|diem so|chi"
                            + " so)(?!\\p{L})");

    private static final Pattern OTHER_MATTER =
            Pattern.compile(
                    "(?<!\\p{L})(?:phan anh|kien nghi|khieu nai|to cao|don thu|cuoc"
                            + " goi)(?!\\p{L})");

    private static final Pattern OF_WHICH = Pattern.compile("\\s*(?:trong do|cu the|gom|bao gom)");
    private static final Pattern NOTHING_ELSE =
            Pattern.compile(
                    "\\s{0,3}(?:[^\\p{L}\\s]|\\n|$|(?:trong|va|dat|chiem|tuong|voi|con|bang|tren)"
                            + "(?!\\p{L}))");

    private final String text;
    private final List<Written> written;
    private final Sentences sentences;
    private final Clauses clauses;
    private final Subjects subjects;

    Reader(Folded folded, List<Written> written) {
        this.text = folded.text();
        this.written = written;
        this.sentences = new Sentences(text);
        this.clauses = new Clauses(text);
        this.subjects = new Subjects(folded, sentences, clauses);
    }

    /** All figures, in their order. */
    List<Figure> read() {
        var grouping = new Grouping(text, sentences, subjects);
        List<Meaning> meanings = new ArrayList<>();
        List<List<Found>> phrases = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            grouping.enter(written.get(i));
            phrases.add(phrases(i, i == 0 ? List.of() : phrases.getLast()));
            meanings.add(meaning(i, phrases.get(i), grouping));
            grouping.place(written.get(i), meanings.get(i));
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Written one = written.get(i);
            int group = grouping.of(i);
            figures.add(
                    new Figure(
                            i,
                            one,
                            grouping.decided(group, one, meanings.get(i)),
                            phrases.get(i).isEmpty() ? null : phrases.get(i).getLast(),
                            group,
                            sentences.at(one.begin()).block(),
                            subjects.at(one.begin()),
                            i + 1 < written.size() && isBase(i + 1) ? written.get(i + 1) : null));
        }
        return figures;
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
        if (isInSeries(index, sentence)) {
            return Meaning.AMBIGUOUS;
        }
        if (!one.percent() && !phrases.isEmpty() && !countsDossiers(one, phrases.getLast())) {
            return new Meaning(null, Doubt.OTHER_UNIT);
        }
        if (isAboutOther(one, sentence)) {
            return new Meaning(null, Doubt.OTHER_UNIT);
        }
        Phrase main = group.main();
        if (one.percent()) {
            return Meaning.of(phrases, main == null ? Phrase.RESOLVED : main, false);
        }
        return Meaning.of(phrases, main, group.mainSince() >= sentence.begin());
    }

    /** "Are 80, 90 and 95 respectively." */
    private boolean isInSeries(int index, Sentence sentence) {
        String before = text.substring(sentence.begin(), written.get(index).begin());
        int respectively = before.lastIndexOf("tuong ung");
        if (respectively < 0) {
            return before.contains("lan luot");
        }
        int from = sentence.begin() + respectively;
        List<Written> after =
                written.stream()
                        .filter(one -> one.begin() > from && one.end() <= sentence.end())
                        .limit(2)
                        .toList();
        return before.contains("lan luot")
                || (after.size() == 2 && after.stream().allMatch(Written::percent));
    }

    private boolean isAboutOther(Written one, Sentence sentence) {
        int begin = Math.max(sentence.begin(), clauses.begin(one.begin()));
        int end = Math.min(sentence.end(), clauses.end(one.end()));
        return OTHER.matcher(text).region(begin, Math.max(begin, end)).find()
                || OTHER_MATTER.matcher(text).region(sentence.begin(), one.begin()).find();
    }

    /** The words a figure belongs to: before it, or else after it. */
    private List<Found> phrases(int index, List<Found> last) {
        Written one = written.get(index);
        if (isBase(index)) {
            return List.of();
        }
        List<Found> before = before(one, index == 0 ? null : written.get(index - 1));
        if (before.isEmpty() && one.percent()) {
            return isNext(index) ? last : List.of();
        }
        if (!before.isEmpty()) {
            return before;
        }
        int end = clauses.end(one.end());
        boolean another = index + 1 < written.size() && written.get(index + 1).begin() < end;
        List<Found> after = another ? List.of() : Phrase.in(text, one.end(), end);
        return after.isEmpty() && (isNext(index) || isOfTheRate(index)) ? last : after;
    }

    /** "On time: 99 % of the departments, 98 % of the districts"; "500, of which here 300". */
    private boolean isNext(int index) {
        if (index == 0) {
            return false;
        }
        Written one = written.get(index);
        Written before = written.get(index - 1);
        Sentence sentence = sentences.at(one.begin());
        boolean near =
                before.begin() >= sentence.begin()
                        || (!one.percent()
                                && OF_WHICH.matcher(text)
                                        .region(sentence.begin(), sentence.end())
                                        .lookingAt());
        return near
                && one.percent() == before.percent()
                && (one.percent() || at(DOSSIERS, one.end()).lookingAt())
                && !subjects.at(before.begin()).isSameAs(subjects.at(one.begin()));
    }

    /** "On time 98,81 % (635.593 dossiers)." */
    private boolean isOfTheRate(int index) {
        Written one = written.get(index);
        Written before = index == 0 ? one : written.get(index - 1);
        return before.percent()
                && at(DOSSIERS, one.end()).lookingAt()
                && text.substring(before.end(), one.begin()).strip().equals("(");
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
