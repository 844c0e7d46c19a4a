package vn.motcua.reporting.report.check;

import vn.motcua.reporting.report.identities.Equation;
import vn.motcua.reporting.report.identities.Equation.Term;
import vn.motcua.reporting.report.identities.IdentityAnswer;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms every identity that published figures allow, and says which fails and by how much. */
final class NumberCheck {

    private static final String TOTAL = Column.TOTAL.key();
    private static final String CARRIED_OVER = Column.CARRIED_OVER.key();
    private static final String RECEIVED = PublishedFigures.RECEIVED;
    private static final String ONLINE = Column.RECEIVED_ONLINE.key();
    private static final String DIRECT = Column.RECEIVED_DIRECT.key();
    private static final String RESOLVED = Column.RESOLVED.key();
    private static final String OPEN = Column.OPEN.key();

    private static final List<Form> FORMS =
            List.of(
                    new Form("total-received", List.of(TOTAL), List.of(CARRIED_OVER, RECEIVED)),
                    new Form("total-parts", List.of(TOTAL), List.of(ONLINE, DIRECT, CARRIED_OVER)),
                    new Form("received-parts", List.of(RECEIVED), List.of(ONLINE, DIRECT)),
                    new Form(
                            "resolved-parts",
                            List.of(RESOLVED),
                            List.of(
                                    Column.RESOLVED_EARLY.key(),
                                    Column.RESOLVED_ON_TIME.key(),
                                    Column.RESOLVED_LATE.key())),
                    new Form(
                            "open-parts",
                            List.of(OPEN),
                            List.of(Column.OPEN_IN_TIME.key(), Column.OPEN_OVERDUE.key())),
                    new Form("total-resolved-open", List.of(TOTAL), List.of(RESOLVED, OPEN)),
                    new Form(
                            "received-resolved-open",
                            List.of(RESOLVED, OPEN),
                            List.of(CARRIED_OVER, RECEIVED)));

    private final Wording wording;
    private final Locale locale;

    NumberCheck(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
    }

    /** Forms the identities for which all figures are there. */
    CheckAnswer check(PublishedFigures figures) {
        List<IdentityAnswer> identities = new ArrayList<>();
        List<String> notChecked = new ArrayList<>();
        for (Form form : FORMS) {
            Optional<Equation> equation = form.with(figures);
            equation.ifPresent(one -> identities.add(wording.answer(one, locale)));
            if (equation.isEmpty()) {
                notChecked.add(form.key());
            }
        }
        return new CheckAnswer(
                identities.stream().allMatch(IdentityAnswer::holds),
                identities,
                derived(figures),
                notChecked);
    }

    /** What must be open, by the total and by its parts, when nobody said so. */
    private List<CheckAnswer.Derived> derived(PublishedFigures figures) {
        List<CheckAnswer.Derived> derived = new ArrayList<>();
        if (figures.get(OPEN).isEmpty()) {
            open(figures, TOTAL).ifPresent(derived::add);
            open(figures, CARRIED_OVER, RECEIVED).ifPresent(derived::add);
        }
        return derived;
    }

    private Optional<CheckAnswer.Derived> open(PublishedFigures figures, String... added) {
        return terms(figures, List.of(added))
                .flatMap(sum ->
                        terms(figures, List.of(RESOLVED))
                                .map(List::getFirst)
                                .map(resolved -> derivedOpen(sum, resolved)));
    }

    private CheckAnswer.Derived derivedOpen(List<Term> added, Term resolved) {
        return new CheckAnswer.Derived(
                OPEN,
                Equation.sum(added) - resolved.value(),
                wording.derivation(added, resolved, locale));
    }

    private static Optional<List<Term>> terms(PublishedFigures figures, List<String> names) {
        List<Term> terms =
                names.stream()
                        .flatMap(name ->
                                figures.get(name).map(value -> new Term(name, value)).stream())
                        .toList();
        return terms.size() == names.size() ? Optional.of(terms) : Optional.empty();
    }

    private record Form(String key, List<String> left, List<String> right) {

        Optional<Equation> with(PublishedFigures figures) {
            return terms(figures, left)
                    .flatMap(these ->
                            terms(figures, right).map(those -> new Equation(key, these, those)));
        }
    }
}
