package vn.motcua.notification.template;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.ShownTime;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes messages from the bundles of texts, the catalogue's names and the facts. */
public final class Texts {

    private final Map<Locale, Wordings> wordings;
    private final Catalogue catalogue;
    private final String publicUrl;
    private final InstantSource clock;

    /**
     * Makes a writer.
     *
     * @param publicUrl where citizens reach the centre, without a slash at its end
     */
    Texts(
            Map<Locale, Wordings> wordings,
            Catalogue catalogue,
            String publicUrl,
            InstantSource clock) {
        this.wordings = wordings;
        this.catalogue = catalogue;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public Content email(Template template, Facts facts, Locale locale) {
        return new Content(
                write(template, Part.SUBJECT, facts, ShownTime::moment, locale),
                write(template, Part.EMAIL, facts, ShownTime::moment, locale));
    }

    /** A short message without accents, one part long with any code this system gives. */
    public Content sms(Template template, Facts facts, Locale locale) {
        String text = write(template, Part.SMS, facts, Texts::day, locale);
        return new Content(null, Unaccented.of(text));
    }

    private String write(
            Template template,
            Part part,
            Facts facts,
            BiFunction<Instant, Locale, String> format,
            Locale locale) {
        return in(locale)
                .text(template, part)
                .with(variable -> OneLine.of(value(variable, facts, format, locale)));
    }

    private String value(
            Variable variable,
            Facts facts,
            BiFunction<Instant, Locale, String> format,
            Locale locale) {
        return switch (variable) {
            case CODE -> facts.code().value();
            case PROCEDURE -> procedure(facts.procedure(), locale);
            case OFFICE -> office(facts.agency(), locale);
            case PAGE -> publicUrl + facts.page();
            case DUE_AT -> {
                Instant dueAt = facts.dueAt();
                yield dueAt == null
                        ? in(locale).word(Word.NO_DUE_DATE)
                        : format.apply(dueAt, locale);
            }
            case REASON, OLD_CODE -> {
                String reason = facts.reason();
                yield reason == null ? in(locale).word(Word.NO_REASON) : reason;
            }
        };
    }

    private static String day(Instant moment, Locale locale) {
        return ShownTime.day(VietnamTime.date(moment), locale);
    }

    private String procedure(@Nullable ProcedureCode code, Locale locale) {
        if (code == null) {
            return in(locale).word(Word.UNKNOWN_PROCEDURE);
        }
        return catalogue.procedure(code).map(known -> name(known, locale)).orElse(code.value());
    }

    /** Where to go today: an agency that has ended is succeeded by another one. */
    private String office(AgencyId received, Locale locale) {
        AgencyId id = catalogue.inChargeOn(received, VietnamTime.date(clock.instant()));
        return catalogue.agency(id).map(known -> name(known, locale)).orElse(id.value());
    }

    private static String name(Agency agency, Locale locale) {
        return isEnglish(locale) ? agency.nameEn() : agency.name();
    }

    private static String name(Procedure procedure, Locale locale) {
        String english = procedure.nameEn();
        return isEnglish(locale) && english != null ? english : procedure.name();
    }

    private Wordings in(Locale locale) {
        return requireNonNull(
                wordings.get(isEnglish(locale) ? Locale.ENGLISH : Wordings.VIETNAMESE));
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
