package vn.motcua.intake.catalogue;

import static java.util.Comparator.comparingLong;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Field;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.catalogue.SearchText;
import vn.motcua.kernel.id.ProcedureCode;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Finds procedures by what people type: words of the name in either language, everyday phrases,
 * without accents, with slips of the hand. A word counts by how rare it is in the catalogue; only
 * one that stands nowhere in it is taken for a slip or an unfinished word.
 */
final class ProcedureSearch {

    private static final double ENOUGH = 0.6;
    private static final double CLOSE = 0.2;
    private static final int MOST_CLOSE = 5;
    private static final int SHORTEST_CODE = 4;

    private static final double UNFINISHED = 0.9;
    private static final double ONE_SLIP = 0.75;
    private static final double TWO_SLIPS = 0.5;
    private static final double IN_FIELD = 0.4;
    private static final double IN_ORDER = 0.2;
    private static final double IN_NAME = 0.1;
    private static final int GRADES = 20;

    private final EverydayWords everyday;
    private final List<Entry> entries;
    private final Map<String, Double> weights;

    ProcedureSearch(Catalogue catalogue, EverydayWords everyday) {
        this.everyday = everyday;
        this.entries =
                catalogue.procedures().stream()
                        .map(one -> Entry.of(one, catalogue, everyday.of(one.code())))
                        .toList();
        this.weights = weights(entries);
    }

    /**
     * The best first; those that are equally good in the order of their use, then of the catalogue.
     *
     * @param use how often a procedure is used
     */
    Result find(String typed, ToLongFunction<ProcedureCode> use) {
        List<Procedure> byCode = byCode(typed);
        if (!byCode.isEmpty()) {
            return new Result(byCode, List.of());
        }
        List<Word> words = SearchWords.of(typed).stream().map(this::understood).toList();
        List<Scored> scored =
                entries.stream()
                        .map(entry -> new Scored(entry.procedure(), score(entry, words)))
                        .filter(one -> one.score() >= CLOSE)
                        .sorted(bestFirst(use))
                        .toList();
        List<Procedure> found =
                scored.stream().filter(Scored::isEnough).map(Scored::procedure).toList();
        return found.isEmpty()
                ? new Result(
                        found, scored.stream().limit(MOST_CLOSE).map(Scored::procedure).toList())
                : new Result(found, List.of());
    }

    private static Comparator<Scored> bestFirst(ToLongFunction<ProcedureCode> use) {
        return comparingLong((Scored one) -> Math.round(one.score() * GRADES))
                .thenComparingLong(one -> use.applyAsLong(one.procedure().code()))
                .thenComparingDouble(Scored::score)
                .reversed();
    }

    private List<Procedure> byCode(String typed) {
        String code = SearchText.plain(typed.strip());
        boolean isCode = code.length() >= SHORTEST_CODE && code.indexOf('.') > 0;
        return entries.stream()
                .map(Entry::procedure)
                .filter(one -> isCode && SearchText.plain(one.code().value()).startsWith(code))
                .toList();
    }

    /** What a typed word may mean: itself, or what it is a slip or the beginning of. */
    private Word understood(String typed) {
        if (weights.containsKey(typed)) {
            return new Word(Map.of(typed, 1.0), weights.getOrDefault(typed, 0.0), isSaid(typed));
        }
        int most = typed.length() < 3 ? 0 : typed.length() < 6 ? 1 : 2;
        Map<String, Double> meant = new HashMap<>();
        for (int slips = 1; slips <= most && meant.isEmpty(); slips++) {
            double quality = slips == 1 ? ONE_SLIP : TWO_SLIPS;
            for (String known : weights.keySet()) {
                if (SearchWords.slips(typed, known, most) == slips) {
                    meant.put(known, quality);
                }
            }
        }
        if (typed.length() > 1) {
            weights.keySet().stream()
                    .filter(known -> known.startsWith(typed))
                    .forEach(known -> meant.put(known, UNFINISHED));
        }
        double weight =
                meant.keySet().stream()
                        .mapToDouble(known -> weights.getOrDefault(known, 0.0))
                        .average()
                        .orElse(Math.log(1 + entries.size()));
        return new Word(meant, weight, isSaid(typed));
    }

    private boolean isSaid(String typed) {
        return !everyday.ignored().contains(typed);
    }

    private static double score(Entry entry, List<Word> words) {
        double said = 0;
        double met = 0;
        double inName = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.isSaid()) {
                said += word.weight();
                if (!word.isSlip() || words.size() == 1 || hasItsNeighbour(entry, words, at)) {
                    met += word.weight() * word.in(entry.words());
                    inName += word.in(entry.name());
                }
            }
        }
        double covered = said == 0 ? 0 : met / said;
        double phrase =
                entry.phrases().stream().mapToDouble(one -> phrase(one, words)).max().orElse(0);
        double best = phrase > 0 ? Math.max(covered, ENOUGH + phrase) : covered;
        return best < CLOSE
                ? 0
                : best + IN_ORDER * inOrder(entry, words) + IN_NAME * inName / entry.name().size();
    }

    /**
     * Whether a slip stands beside the same word as what it is taken for: short as syllables are,
     * almost each is a slip of another.
     */
    private static boolean hasItsNeighbour(Entry entry, List<Word> words, int at) {
        return entry.pairs().stream()
                .anyMatch(
                        pair -> isPair(pair, words, at - 1, at) || isPair(pair, words, at, at + 1));
    }

    private static boolean isPair(Pair pair, List<Word> words, int first, int second) {
        return first >= 0
                && second < words.size()
                && words.get(first).as(pair.first()) > 0
                && words.get(second).as(pair.second()) > 0;
    }

    /** How much of what was typed an everyday phrase is; 0 when its words do not follow there. */
    private static double phrase(List<String> phrase, List<Word> words) {
        double best = 0;
        for (int first = 0; first + phrase.size() <= words.size(); first++) {
            double quality = 1;
            for (int at = 0; at < phrase.size(); at++) {
                quality = Math.min(quality, words.get(first + at).as(phrase.get(at)));
            }
            best = Math.max(best, quality);
        }
        long said = Math.max(1, words.stream().filter(Word::isSaid).count());
        return best * Math.min(1, (double) phrase.size() / said);
    }

    /** Which part of the neighbours stand so in the name or a phrase, too. */
    private static double inOrder(Entry entry, List<Word> words) {
        int pairs = 0;
        for (int at = 1; at < words.size(); at++) {
            int second = at;
            if (entry.pairs().stream().anyMatch(one -> isPair(one, words, second - 1, second))) {
                pairs++;
            }
        }
        return words.size() < 2 ? 0 : (double) pairs / (words.size() - 1);
    }

    private static Map<String, Double> weights(List<Entry> entries) {
        Map<String, Integer> entriesWith = new HashMap<>();
        for (Entry entry : entries) {
            entry.words().keySet().forEach(word -> entriesWith.merge(word, 1, Integer::sum));
        }
        Map<String, Double> weights = new HashMap<>();
        entriesWith.forEach(
                (word, count) -> weights.put(word, Math.log(1 + (double) entries.size() / count)));
        return weights;
    }

    /**
     * What a search came to.
     *
     * @param close what comes nearest when nothing was found; otherwise empty
     */
    record Result(List<Procedure> found, List<Procedure> close) {}

    private record Scored(Procedure procedure, double score) {

        boolean isEnough() {
            return score >= ENOUGH;
        }
    }

    /**
     * A typed word.
     *
     * @param meant words of the catalogue it may mean, and how well
     * @param weight how much it tells
     * @param isSaid false for a word that says nothing by itself; it still has its place in a
     *     phrase
     */
    private record Word(Map<String, Double> meant, double weight, boolean isSaid) {

        /** Whether it is only like words of the catalogue, and none of them nor its beginning. */
        boolean isSlip() {
            return meant.values().stream().allMatch(quality -> quality < UNFINISHED);
        }

        double as(String word) {
            return meant.getOrDefault(word, 0.0);
        }

        double in(Set<String> words) {
            return words.stream().mapToDouble(this::as).max().orElse(0);
        }

        double in(Map<String, Double> words) {
            return words.entrySet().stream()
                    .mapToDouble(one -> as(one.getKey()) * one.getValue())
                    .max()
                    .orElse(0);
        }
    }

    /**
     * A procedure with its words.
     *
     * @param words all it may be found by, and how much each is worth
     * @param name those of its name
     * @param pairs words that follow each other in its name or a phrase
     */
    private record Entry(
            Procedure procedure,
            Map<String, Double> words,
            Set<String> name,
            Set<Pair> pairs,
            List<List<String>> phrases) {

        static Entry of(Procedure procedure, Catalogue catalogue, List<List<String>> phrases) {
            Map<String, Double> words = new HashMap<>();
            catalogue.field(procedure.field()).map(Field::name).stream()
                    .flatMap(field -> SearchWords.of(field).stream())
                    .forEach(word -> words.put(word, IN_FIELD));
            phrases.forEach(phrase -> phrase.forEach(word -> words.put(word, UNFINISHED)));
            List<String> english =
                    SearchWords.of(Objects.requireNonNullElse(procedure.nameEn(), ""));
            List<String> name = SearchWords.of(procedure.name());
            Set<Pair> pairs = new HashSet<>();
            Stream.concat(Stream.of(english, name), phrases.stream())
                    .forEach(text -> addPairs(text, pairs));
            english.forEach(word -> words.put(word, 1.0));
            name.forEach(word -> words.put(word, 1.0));
            return new Entry(
                    procedure, Map.copyOf(words), Set.copyOf(name), Set.copyOf(pairs), phrases);
        }

        private static void addPairs(List<String> text, Set<Pair> pairs) {
            for (int at = 1; at < text.size(); at++) {
                pairs.add(new Pair(text.get(at - 1), text.get(at)));
            }
        }
    }

    private record Pair(String first, String second) {}
}
