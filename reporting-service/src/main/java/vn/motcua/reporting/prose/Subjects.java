package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Level;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which unit and which period a place of the text is about, as far as the text names them. */
final class Subjects {

    /**
     * What is spoken of. Empty texts: nothing was named.
     *
     * @param unit folded: {@code xa duc linh}, or one of the levels below; after {@code rieng} when
     *     only a part of it is meant
     * @param span {@code q1}, {@code m3}, {@code h1}, {@code 9m}, {@code luy ke}
     */
    record Subject(String unit, String span, String year) {

        static final Subject NONE = new Subject("", "", "");

        boolean isSameAs(Subject other) {
            return span.equals(other.span) && unit.equals(other.unit) && isYearOf(other);
        }

        private boolean isYearOf(Subject other) {
            return year.isEmpty() || other.year.isEmpty() || year.equals(other.year);
        }
    }

    /** Departments of the province. */
    static final String PROVINCIAL = "cap tinh";

    /** The districts together; in a district's own text, its departments. */
    static final String DISTRICT = "cap huyen";

    static final String COMMUNE = "cap xa";
    static final String VERTICAL = "nganh doc";

    private record Mention(int begin, int end, @Nullable String unit, String span, String year) {

        boolean isLevel() {
            return unit != null && Subjects.isLevel(unit);
        }

        boolean isWide() {
            return unit != null && WIDE.matcher(unit).lookingAt();
        }
    }

    /** Speaks of all again. */
    private static final String WHOLE = "";

    private static final String PART = "rieng";
    private static final Set<String> LEVELS = Set.of(PROVINCIAL, DISTRICT, COMMUNE, VERTICAL);
    private static final Pattern WIDE = Pattern.compile("tinh\\b|huyen |thanh pho |thi xa ");
    private static final Map<String, String> QUARTERS =
            Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");
    private static final String START = "(?<!\\p{L})";
    private static final String PLACES =
            "(?:huyen|thanh pho|tp|thi xa|xa|phuong|thi tran)(?:(?:, | va |, va )"
                    + "(?:huyen|thanh pho|tp|thi xa|xa|phuong|thi tran|dac khu)(?!\\p{L}))";
    private static final Pattern MENTIONS =
            Pattern.compile(
                    START
                            + "(?:(?<date>ngay \\d{1,2} thang \\d{1,2}(?: nam"
                            + " \\d{4})?)|(?<part>rieng|thuoc tham quyen|doi voi|linh"
                            + " vuc)|(?<provincial>(?:cac )?so,? (?:va )?(?:ban,? )?(?:va"
                            + " )?nganh|cap tinh|cac so(?=,| va| da| giai quyet| tiep"
                            + " nhan))|(?<vertical>(?:theo )?nganh"
                            + " doc)|(?<plural>(?:(?:cap|cac|nhung) (?:don vi |dia phuong )?(?:cap"
                            + " )?|don vi cap )(?<level>huyen|xa|phuong)(?:(?:,| va|, va) (?:thanh"
                            + " pho|tp|thi xa|xa|phuong|thi tran|dac khu)(?!\\p{L})){0,4})"
                            + "|(?<places>"
                            + PLACES
                            + "{1,4})|(?<whole>toan (?:tinh|thanh pho|huyen|xa|nganh|dia ban)|ca"
                            + " huyen|ca tinh|tinh chung|ty le chung|binh quan|trung"
                            + " binh)|(?<unit>xa|phuong|thi tran|huyen|thi xa|thanh pho|tp(?:[.](?="
                            + " ))?|phong|so|tinh|cong an|cuc|ban quan ly)|quy"
                            + " (?<quarter>iv|i{1,3}|[1-4])|thang"
                            + " (?<month>\\d{1,2})|(?<months>6|9|sau|chin) thang(?: dau"
                            + " nam)?|(?<since>luy ke (?:tu|den|ca)|(?:ke )?tu dau nam)|nam"
                            + " (?<year>(?:19|20|21)\\d\\d)"
                            + "|(?<part4>iv|i{1,3}|[1-4])/(?<slashed>(?:19|20|21)\\d\\d))"
                            + "(?![\\p{L}\\d])");

    /** Behind a period: what was left over from it is of this one. */
    private static final Pattern LEFT_OVER =
            Pattern.compile(
                    "(?:[ /,]{0,2}(?:nam )?\\d{4})? (?:chuyen|ton|con lai|de lai)(?!\\p{L})");

    /** Between two units that are spoken of together. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?:,| va|, va| den| -)? ?(?:ubnd |uy ban nhan dan |cac )*");

    private static final Pattern NAME = Pattern.compile("(?: [\\p{L}\\d]{1,12}){1,4}");

    /** A name alone at the head of what is said of it. */
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?m)(?:^|(?<=[.;:] )|(?<=, ))(?:[-+*•–] ?)?(?<name>\\p{L}{1,10}(?:"
                            + " \\p{L}{1,10}){1,3}):");

    private static final Pattern COMPARING =
            Pattern.compile(START + "(?:so voi|cung ky|nam ngoai)(?!\\p{L})");
    private static final Pattern THEN = Pattern.compile("\\s*(?:trong |con |va )?cung ky");

    private final Folded folded;
    private final Sentences sentences;
    private final Clauses clauses;
    private final TreeSet<Integer> comparisons = new TreeSet<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<Integer, String> homes = new HashMap<>();

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
            if (!isComparing(found.start()) && !isPast(found)) {
                boolean inPart = part >= sentences.at(found.start()).begin();
                mention(found, inPart).ifPresent(this::add);
                part = found.group("part") == null ? part : found.start();
            }
        }
        Matcher head = HEAD.matcher(folded.text());
        while (head.find()) {
            if (isName(head.start("name"), head.end("name"))) {
                mentions.add(
                        new Mention(head.start("name"), head.end(), head.group("name"), "", ""));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::begin));
    }

    static boolean isLevel(String unit) {
        return LEVELS.contains(unit);
    }

    /** What a level is called here. */
    static String of(Level level) {
        return switch (level) {
            case DISTRICT -> DISTRICT;
            case COMMUNE -> COMMUNE;
            case VERTICAL -> VERTICAL;
        };
    }

    /** Whether the clause, or its whole sentence, says how it was at another time. */
    boolean isComparing(int place) {
        Integer next = comparisons.ceiling(clauses.begin(place));
        return (next != null && next < clauses.end(place))
                || THEN.matcher(folded.text())
                        .region(sentences.at(place).begin(), folded.text().length())
                        .lookingAt();
    }

    private boolean isPast(Matcher found) {
        return found.group("date") != null
                || LEFT_OVER
                        .matcher(folded.text())
                        .region(found.end(), folded.text().length())
                        .lookingAt();
    }

    /** Levels named in one breath are all of them. */
    private void add(Mention mention) {
        if (!mentions.isEmpty() && mention.isLevel()) {
            Mention last = mentions.getLast();
            boolean together =
                    (last.isLevel() || WHOLE.equals(last.unit))
                            && TOGETHER.matcher(folded.text())
                                    .region(last.end, mention.begin)
                                    .matches();
            if (together && !Objects.equals(mention.unit, last.unit)) {
                mentions.removeLast();
                mentions.add(new Mention(last.begin, mention.end, WHOLE, "", ""));
                return;
            }
        }
        mentions.add(mention);
    }

    Subject at(int place) {
        int block = sentences.blockBegin(sentences.at(place).block());
        String home = home(sentences.at(place).block());
        var subject = new Subject(home, "", "");
        boolean inClause = false;
        for (Mention mention : mentions) {
            if (mention.begin >= block && mention.begin < place) {
                subject = after(subject, mention, home);
                inClause |= mention.unit != null && mention.begin >= clauses.begin(place);
            }
            boolean behind = mention.begin >= place && mention.begin < clauses.end(place);
            if (behind && !inClause && mention.unit != null) {
                return after(subject, mention, home);
            }
        }
        return subject;
    }

    /** The one district, city or province a block names is what it is about where it names none. */
    private String home(int block) {
        return homes.computeIfAbsent(
                block,
                _ -> {
                    List<String> wide =
                            mentions.stream()
                                    .filter(Mention::isWide)
                                    .filter(one -> sentences.at(one.begin).block() == block)
                                    .map(one -> String.valueOf(one.unit))
                                    .distinct()
                                    .toList();
                    return wide.size() == 1 ? wide.getFirst() : WHOLE;
                });
    }

    private static Subject after(Subject before, Mention mention, String home) {
        return new Subject(
                mention.unit == null ? before.unit : mention.unit.isEmpty() ? home : mention.unit,
                mention.span.isEmpty() ? before.span : mention.span,
                mention.year.isEmpty() ? before.year : mention.year);
    }

    private Optional<Mention> mention(Matcher found, boolean inPart) {
        if (found.group("part") != null) {
            String field = found.group("part").equals("linh vuc") ? words(found.end(), 2) : "";
            return mention(found, PART + field);
        }
        if (found.group("whole") != null) {
            boolean province = found.group("whole").endsWith(" tinh");
            return mention(found, province ? "tinh" : WHOLE);
        }
        String level = level(found);
        if (level != null) {
            return mention(found, level);
        }
        if (found.group("unit") != null) {
            return unit(found, inPart);
        }
        String year = found.group("slashed") == null ? found.group("year") : found.group("slashed");
        return Optional.of(
                new Mention(
                        found.start(), found.end(), null, span(found), year == null ? "" : year));
    }

    private static Optional<Mention> mention(Matcher found, String unit) {
        return Optional.of(new Mention(found.start(), found.end(), unit, "", ""));
    }

    private @Nullable String level(Matcher found) {
        if (found.group("provincial") != null) {
            return isWritten("số", found) ? null : PROVINCIAL;
        }
        if (found.group("vertical") != null) {
            return VERTICAL;
        }
        String level = found.group("places") == null ? found.group("level") : found.group("places");
        if (level == null) {
            return null;
        }
        return level.startsWith("xa") || level.startsWith("phuong") ? COMMUNE : DISTRICT;
    }

    /** A unit needs a name; only the district and the province have no equals. */
    private Optional<Mention> unit(Matcher found, boolean inPart) {
        String original = folded.original(found.start(), found.end());
        boolean capitals =
                original.length() > 2 && original.equals(original.toUpperCase(Locale.ROOT));
        String name = capitals ? words(found.end(), 2) : capitalised(found.end());
        String unit = found.group("unit").startsWith("tp") ? "thanh pho" : found.group("unit");
        return switch (unit) {
            case "tinh" -> name.isEmpty() ? Optional.empty() : mention(found, unit);
            case "so" ->
                    name.isEmpty() || !isWritten("sở", found)
                            ? Optional.empty()
                            : mention(found, unit + name);
            case "huyen" ->
                    mention(found, !name.isEmpty() ? unit + name : inPart ? DISTRICT : WHOLE);
            default -> name.isEmpty() ? Optional.empty() : mention(found, unit + name);
        };
    }

    /** "Số", "sơ" and "sở" fold to the same letters. */
    private boolean isWritten(String word, Matcher found) {
        String original =
                Normalizer.normalize(
                        folded.original(found.start(), found.end()), Normalizer.Form.NFC);
        return original.toLowerCase(Locale.ROOT).contains(word);
    }

    /** Every word begins with a capital and goes on without. */
    private boolean isName(int begin, int end) {
        String original = folded.original(begin, end);
        return Pattern.compile(" ")
                .splitAsStream(Normalizer.normalize(original, Normalizer.Form.NFC))
                .allMatch(word ->
                        word.length() > 1
                                && Character.isUpperCase(word.codePointAt(0))
                                && !Character.isUpperCase(word.codePointAt(1)));
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
        if (found.group("since") != null) {
            return "luy ke";
        }
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
