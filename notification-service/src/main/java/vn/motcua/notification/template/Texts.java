package vn.motcua.notification.template;

import static java.util.Objects.requireNonNull;

import vn.motcua.kernel.clock.ShownTime;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.notification.template.TemplateView.InLanguage;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes messages from the bundles of texts, the catalogue's names and the facts. */
public final class Texts {

    private final Map<Locale, Wordings> languages;
    private final Values values;
    private final TextProperties settings;

    Texts(Map<Locale, Wordings> languages, Values values, TextProperties settings) {
        this.languages = languages;
        this.values = values;
        this.settings = settings;
    }

    /** Whether there is all that its texts name in any case. */
    public boolean canWrite(Template template) {
        return template != Template.SURVEY || settings.surveyUrl() != null;
    }

    /** All that a template says, with an example. */
    public TemplateView show(Template template) {
        return new TemplateView(
                template.key(),
                Arrays.stream(Variable.values())
                        .filter(template::knows)
                        .map(Variable::word)
                        .toList(),
                Stream.of(Wordings.VIETNAMESE, Locale.ENGLISH)
                        .map(locale -> show(template, locale))
                        .toList());
    }

    public Content email(Template template, Facts facts, Locale locale) {
        Wordings wordings = in(locale);
        return new Content(
                write(wordings, template, Part.SUBJECT, facts),
                write(wordings, template, Part.EMAIL, facts));
    }

    /** A short message; without accents, unless its agency wants them and they fit. */
    public Content sms(Template template, Facts facts, Locale locale) {
        Wordings wordings = in(locale);
        var message =
                new ShortMessage(
                        wordings.text(template, Part.SMS),
                        variable -> values.of(variable, facts, wordings, Texts::day),
                        settings.smsParts());
        boolean accented = settings.isAccented(values.inCharge(facts.agency()));
        return new Content(null, accented ? message.accented() : message.unaccented());
    }

    private InLanguage show(Template template, Locale locale) {
        Wordings wordings = in(locale);
        return new InLanguage(
                locale.getLanguage(),
                wordings.text(template, Part.SUBJECT).source(),
                wordings.text(template, Part.EMAIL).source(),
                wordings.text(template, Part.SMS).source(),
                canWrite(template)
                        ? SmsText.of(sms(template, Examples.FACTS, locale).text())
                        : null);
    }

    private String write(Wordings wordings, Template template, Part part, Facts facts) {
        return wordings.text(template, part)
                .with(variable -> values.of(variable, facts, wordings, ShownTime::moment));
    }

    private static String day(Instant moment, Locale locale) {
        return ShownTime.day(VietnamTime.date(moment), locale);
    }

    private Wordings in(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return requireNonNull(languages.get(english ? Locale.ENGLISH : Wordings.VIETNAMESE));
    }
}
