package vn.motcua.reporting.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which unit and which period a place of the text is about, as far as the text names them. */
final class Subjects {

    /**
     * What is spoken of. Empty texts: nothing was named.
     *
     * @param unit folded: {@code xa duc linh}; after {@code rieng} when only a part of it is meant
     * @param span {@code q1}, {@code m3}, {@code h1}, {@code 9m}
     */
    record Subject(String unit, String span, String year) {

        static final Subject NONE = new Subject("", "", "");

        boolean isSameAs(Subject other) {
            return span.equals(other.span) && isUnitOf(other) && isYearOf(other);
        }

        /** Who names no unit speaks of the district. */
        private boolean isUnitOf(Subject other) {
            return unit.equals(other.unit) || (mayBeDistrict() && other.mayBeDistrict());
        }

        private boolean isYearOf(Subject other) {
            return year.isEmpty() || other.year.isEmpty() || year.equals(other.year);
        }

        private boolean mayBeDistrict() {
            return unit.isEmpty() || unit.equals("huyen") || unit.startsWith("huyen ");
        }
    }

    private record Mention(int begin, String unit, String span, String year) {}

    private static final String PART = "rieng";
    private static final Map<String, String> QUARTERS =
            Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");
    private static final String START = "(?<!\\p{L})";
    private static final Pattern MENTIONS =
            Pattern.compile(
                    START
                            + "(?:(?<part>rieng|thuoc tham quyen|doi voi|linh vuc)"
                            + "|(?<plural>(?:cap|cac|don vi) (?:don vi )?(?:cap )?(?:xa|phuong))"
                            + "|(?<unit>xa|phuong|thi tran|huyen|thi xa|thanh pho|phong)"
                            + "|quy (?<quarter>iv|i{1,3}|[1-4])"
                            + "|thang (?<month>\\d{1,2})"
                            + "|(?<months>6|9|sau|chin) thang (?:dau nam)?"
                            + "|nam (?<year>(?:19|20|21)\\d\\d)"
                            + "|(?<part4>iv|i{1,3}|[1-4])/(?<slashed>(?:19|20|21)\\d\\d))"
                            + "(?![\\p{L}\\d])");
    private static final Pattern NAME = Pattern.compile("(?: [\\p{L}\\d]{1,12}){1,3}");
    private static final Pattern COMPARING =
            Pattern.compile(START + "(?:so voi|cung ky|nam ngoai)(?!\\p{L})");

    private final Folded folded;
    private final Sentences sentences;
    private final Clauses clauses;
    private final TreeSet<Integer> comparisons = new TreeSet<>();
    private final List<Mention> mentions = new ArrayList<>();

    Subjects(Folded folded, Sentences sentences, Clauses clauses) {
        this.folded = folded;
        this.sentences = sentences;
        this.clauses = clauses;
        Matcher comparing = COMPARING.matcher(folded.text());
        while (comparing.find()) {
            comparisons.add(comparing.start());
        }
        Matcher found = MENTIONS.matcher(folded.text());
        int part = -1;
        while (found.find()) {
            if (!isComparing(found.start())) {
                boolean inPart = part >= sentences.at(found.start()).begin();
                mention(found, inPart).ifPresent(mentions::add);
                part = found.group("part") == null ? part : found.start();
            }
        }
    }

    /** Whether the clause says how it was at another time. */
    boolean isComparing(int place) {
        Integer next = comparisons.ceiling(clauses.begin(place));
        return next != null && next < clauses.end(place);
    }

    Subject at(int place) {
        int block = sentences.blockBegin(sentences.at(place).block());
        Subject subject = Subject.NONE;
        boolean inClause = false;
        for (Mention mention : mentions) {
            if (mention.begin >= block && mention.begin < place) {
                subject = after(subject, mention);
                inClause |= !mention.unit.isEmpty() && mention.begin >= clauses.begin(place);
            }
            boolean behind = mention.begin >= place && mention.begin < clauses.end(place);
            if (behind && !inClause && !mention.unit.isEmpty()) {
                return after(subject, mention);
            }
        }
        return subject;
    }

    private static Subject after(Subject before, Mention mention) {
        return new Subject(
                mention.unit.isEmpty() ? before.unit : mention.unit,
                mention.span.isEmpty() ? before.span : mention.span,
                mention.year.isEmpty() ? before.year : mention.year);
    }

    private Optional<Mention> mention(Matcher found, boolean inPart) {
        if (found.group("part") != null) {
            String field = found.group("part").equals("linh vuc") ? words(found.end(), 2) : "";
            return Optional.of(new Mention(found.start(), PART + field, "", ""));
        }
        if (found.group("plural") != null || found.group("unit") != null) {
            String unit = found.group("plural") == null ? unit(found) : "cac xa";
            return unit.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Mention(found.start(), inPart ? PART + " " + unit : unit, "", ""));
        }
        String year = found.group("slashed") == null ? found.group("year") : found.group("slashed");
        return Optional.of(new Mention(found.start(), "", span(found), year == null ? "" : year));
    }

    /** A unit needs a name; only the district has no equals. */
    private String unit(Matcher found) {
        String original = folded.original(found.start(), found.end());
        boolean capitals = original.equals(original.toUpperCase(Locale.ROOT));
        String name = capitals ? words(found.end(), 2) : capitalised(found.end());
        String unit = found.group("unit");
        return name.isEmpty() && !unit.equals("huyen") ? "" : unit + name;
    }

    private String words(int begin, int most) {
        var name = new StringBuilder();
        Matcher words = NAME.matcher(folded.text()).region(begin, folded.text().length());
        if (words.lookingAt()) {
            String[] some = words.group().strip().split(" ", -1);
            for (int i = 0; i < Math.min(most, some.length); i++) {
                name.append(' ').append(some[i]);
            }
        }
        return name.toString();
    }

    private String capitalised(int begin) {
        Matcher words = NAME.matcher(folded.text()).region(begin, folded.text().length());
        if (!words.lookingAt()) {
            return "";
        }
        var name = new StringBuilder();
        int at = begin;
        for (String word : words.group().strip().split(" ", -1)) {
            int first = folded.original(at + 1, at + 2).codePointAt(0);
            if (!Character.isUpperCase(first)) {
                break;
            }
            name.append(' ').append(word);
            at += word.length() + 1;
        }
        return name.toString();
    }

    private static String span(Matcher found) {
        String quarter =
                found.group("quarter") == null ? found.group("part4") : found.group("quarter");
        if (quarter != null) {
            return "q" + QUARTERS.getOrDefault(quarter, quarter);
        }
        if (found.group("month") != null) {
            return "m" + Integer.parseInt(found.group("month"));
        }
        String months = found.group("months");
        return months == null ? "" : months.equals("6") || months.equals("sau") ? "h1" : "9m";
    }
}
