package vn.motcua.reporting.report.identities;

import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problems;
import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.report.identities.Equation.Term;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says equations in words, in the caller's language. */
@Component
public final class Wording {

    private final Problems texts;

    public Wording(Problems texts) {
        this.texts = texts;
    }

    public IdentityAnswer answer(Equation equation, Locale locale) {
        return new IdentityAnswer(
                equation.key(),
                equation.holds(),
                equation.leftSum(),
                equation.rightSum(),
                equation.difference(),
                text(equation, locale));
    }

    /**
     * An identity of figures by their names, for which there are texts.
     *
     * @param left the whole
     * @param right its parts
     */
    public IdentityAnswer identity(
            String key, Map<String, Long> left, Map<String, Long> right, Locale locale) {
        return answer(new Equation(key, terms(left), terms(right)), locale);
    }

    /** That a figure of all is the sum of the same figure of each part. */
    public IdentityAnswer identity(
            String key, String figure, long whole, List<Long> parts, Locale locale) {
        return answer(
                new Equation(
                        key,
                        List.of(new Term(figure, whole)),
                        parts.stream().map(value -> new Term(figure, value)).toList()),
                locale);
    }

    private static List<Term> terms(Map<String, Long> figures) {
        return figures.entrySet().stream()
                .map(one -> new Term(one.getKey(), one.getValue()))
                .toList();
    }

    /** A text of the bundles. */
    public String text(String code, Locale locale, Object... arguments) {
        return texts.text(code, locale, arguments);
    }

    /** The texts of a file. */
    public Labels labels(Locale locale) {
        return new Labels(locale, key -> text(key, locale));
    }

    /** A sum that leads to a figure nobody gave. */
    public String derivation(List<Term> added, Term taken, Locale locale) {
        return sum(added, locale)
                + " − "
                + term(taken, locale)
                + " = "
                + number(Equation.sum(added) - taken.value(), locale);
    }

    public String number(long value, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    private String text(Equation equation, Locale locale) {
        if (equation.holds()) {
            return sum(equation.left(), locale) + " = " + sum(equation.right(), locale);
        }
        String key = equation.difference() < 0 ? "identity.short" : "identity.over";
        return text(
                key,
                locale,
                side(equation.right(), locale),
                side(equation.left(), locale),
                number(Math.abs(equation.difference()), locale));
    }

    private String side(List<Term> terms, Locale locale) {
        String sum = sum(terms, locale);
        return terms.size() == 1 ? sum : sum + " = " + number(Equation.sum(terms), locale);
    }

    private String sum(List<Term> terms, Locale locale) {
        return terms.stream().map(term -> term(term, locale)).collect(Collectors.joining(" + "));
    }

    private String term(Term term, Locale locale) {
        return text("figure." + term.figure(), locale) + " " + number(term.value(), locale);
    }
}
