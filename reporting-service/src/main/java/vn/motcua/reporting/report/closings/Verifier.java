package vn.motcua.reporting.report.closings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.DossierAudit;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.ClosingContent.Row;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.Sealing;
import vn.motcua.reporting.closing.SealingKey;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.report.closings.Verification.Check;
import vn.motcua.reporting.report.identities.Equation;
import vn.motcua.reporting.report.identities.Identities;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Figures;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Looks at a closing record as if nobody had before. */
@Component
final class Verifier {

    private final DossierAudit dossiers;
    private final Closings closings;
    private final SealingKey key;
    private final Wording wording;

    Verifier(DossierAudit dossiers, Closings closings, SealingKey key, Wording wording) {
        this.dossiers = dossiers;
        this.closings = closings;
        this.key = key;
        this.wording = wording;
    }

    Verification verify(SignedClosing closing, Locale locale) {
        ClosingContent content = closing.content();
        SortedMap<String, byte[]> facts = dossiers.closedFacts(content.id());
        RuleSet rules = RuleSet.of(content.rules().name()).orElseThrow();
        PrefixSums recounted = recount(facts, ClosedBooks.window(content));
        Figures figures = rules.figures(recounted);
        String digest = Sealing.digest(ClosingDrafts.hashes(facts));
        List<Check> checks = new ArrayList<>();
        checks.add(check("hash", Sealing.hashHolds(closing), locale));
        checks.add(check("signature", Sealing.signatureHolds(closing), locale));
        checks.add(check("key", key.publicKey().equals(closing.publicKey()), locale));
        checks.add(check("chain", follows(closing), locale));
        checks.add(
                check(
                        "digest",
                        facts.size() == content.evidence().dossiers()
                                && digest.equals(content.evidence().digest()),
                        locale));
        checks.add(
                check(
                        "figures",
                        notZero(figures.byKey()).equals(notZero(content.total().figures())),
                        locale));
        checks.add(check("rows", rowsAddUp(content), locale));
        checks.add(
                check(
                        "identities",
                        Identities.of(figures, recounted, rules).stream().allMatch(Equation::holds),
                        locale));
        checks.add(check("carriedOver", carriesOver(closing), locale));
        boolean holds = checks.stream().allMatch(Check::holds);
        return new Verification(holds, closing.hash(), closing.keyFingerprint(), checks);
    }

    private static PrefixSums recount(Map<String, byte[]> facts, Window window) {
        return facts.values().stream()
                .map(fact -> PrefixSums.of(LedgerJson.fact(fact), window))
                .reduce(PrefixSums.NONE, PrefixSums::plus);
    }

    private boolean follows(SignedClosing closing) {
        SignedClosing previous = previous(closing);
        return Objects.equals(
                previous == null ? null : previous.hash(), closing.content().evidence().previous());
    }

    /** What was open before, with what has changed in it and was reopened, is carried over. */
    private boolean carriesOver(SignedClosing closing) {
        SignedClosing previous = previous(closing);
        if (previous == null) {
            return true;
        }
        long open = allOpen(previous.content().total().figures(), previous.content());
        for (ClosingContent.Adjustment adjustment : closing.content().adjustments()) {
            if (adjustment.closing().equals(previous.hash())) {
                open += allOpen(adjustment.figures(), previous.content());
            }
        }
        Map<String, Long> figures = closing.content().total().figures();
        return open + figures.getOrDefault(Column.REOPENED.key(), 0L)
                == figures.getOrDefault(Column.CARRIED_OVER.key(), 0L);
    }

    private static long allOpen(Map<String, Long> figures, ClosingContent rules) {
        long open = figures.getOrDefault(Column.OPEN.key(), 0L);
        return rules.rules().apart().contains(Column.PAUSED.key())
                ? open + figures.getOrDefault(Column.PAUSED.key(), 0L)
                : open;
    }

    /** Records from before a column was added do not have it. */
    private static Map<String, Long> notZero(Map<String, Long> figures) {
        Map<String, Long> map = new HashMap<>(figures);
        map.values().removeIf(figure -> figure == 0);
        return map;
    }

    private static boolean rowsAddUp(ClosingContent content) {
        for (Map.Entry<String, Long> column : content.total().figures().entrySet()) {
            long sum = 0;
            for (Row row : content.rows()) {
                sum += row.figures().getOrDefault(column.getKey(), 0L);
            }
            if (sum != column.getValue()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable SignedClosing previous(SignedClosing closing) {
        ClosingContent.Subject subject = closing.content().subject();
        SignedClosing before = null;
        for (SignedClosing one : closings.chain(subject.unit(), subject.chain())) {
            if (one.content().subject().from().isBefore(subject.from())) {
                before = one;
            }
        }
        return before;
    }

    private Check check(String key, boolean holds, Locale locale) {
        String text = "closing.check." + key + (holds ? ".holds" : ".fails");
        return new Check(key, holds, wording.text(text, locale));
    }
}
