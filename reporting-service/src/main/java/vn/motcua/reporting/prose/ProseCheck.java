package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.prose.ProseAnswer.Comparison;
import vn.motcua.reporting.prose.ProseAnswer.Place;
import vn.motcua.reporting.prose.ProseAnswer.Seen;
import vn.motcua.reporting.prose.ProseAnswer.Unpaired;
import vn.motcua.reporting.report.identities.Wording;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a text, compares its figures, and says what it found in the caller's language. */
final class ProseCheck {

    static final int LONGEST = 100_000;
    static final int MOST = 2_000;

    private final Wording wording;
    private final Locale locale;

    ProseCheck(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
    }

    /**
     * Checks.
     *
     * @throws Problem {@code text-missing}, {@code text-too-long} or {@code too-many-figures}
     */
    ProseAnswer check(@Nullable String text, @Nullable LedgerFigures ledger) {
        String given = readable(text);
        Folded folded = Folded.of(given);
        List<Written> written = new Scanner(folded).figures();
        if (written.size() > MOST) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "too-many-figures",
                            written.size(),
                            MOST)
                    .with("field", "text");
        }
        List<Figure> figures = new Reader(folded, written).read();
        List<Comparison> all = new Comparisons(wording, locale, figures).all(folded.text(), ledger);
        List<Comparison> findings = all.stream().filter(one -> !one.holds()).toList();
        return new ProseAnswer(
                findings.isEmpty(),
                summary(figures.size(), findings.size(), all.size()),
                ledger == null ? null : ledger.period(),
                ledger == null ? null : ledger.agency(),
                figures.stream().map(one -> seen(one, folded)).toList(),
                findings,
                all.stream().filter(Comparison::holds).toList(),
                unpaired(figures, all));
    }

    /** Refuses what is too long before anything else is asked. */
    static String readable(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "text-missing")
                    .with("field", "text");
        }
        if (text.length() > LONGEST) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "text-too-long",
                            text.length(),
                            LONGEST)
                    .with("field", "text");
        }
        return text;
    }

    private String summary(int figures, int findings, int comparisons) {
        String key =
                figures == 0
                        ? "prose.summary.none"
                        : comparisons == 0
                                ? "prose.summary.alone"
                                : findings == 0 ? "prose.summary.clean" : "prose.summary.found";
        return wording.text(key, locale, figures, comparisons, findings);
    }

    private Seen seen(Figure figure, Folded folded) {
        Written written = figure.written();
        var phrase = figure.phrase();
        String name = figure.name();
        return new Seen(
                folded.origin(written.begin()),
                folded.origin(written.end()),
                folded.original(written.begin(), written.end()),
                written.value(),
                written.percent(),
                name,
                name == null ? null : wording.text("figure." + name, locale),
                phrase == null
                        ? null
                        : new Place(folded.origin(phrase.begin()), folded.origin(phrase.end())),
                figure.group());
    }

    private List<Unpaired> unpaired(List<Figure> figures, List<Comparison> all) {
        Set<Integer> compared = new HashSet<>();
        all.forEach(one -> compared.addAll(one.figures()));
        return figures.stream()
                .filter(one -> !compared.contains(one.index()))
                .map(one -> {
                    Doubt doubt = one.meaning().doubt();
                    Doubt reason = doubt == null || one.name() != null ? Doubt.ALONE : doubt;
                    return new Unpaired(
                            one.index(),
                            reason.key(),
                            wording.text("prose.doubt." + reason.key(), locale));
                })
                .toList();
    }
}
