package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

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
import java.util.function.BiFunction;

/** Writes messages from the bundles of texts, the catalogue's names and the facts. */
public final class Texts {

    private final MessageSource bundles;
    private final Catalogue catalogue;
    private final String publicUrl;
    private final InstantSource clock;

    /**
     * Makes a writer.
     *
     * @param publicUrl where citizens reach the centre, without a slash at its end
     */
    public Texts(
            MessageSource bundles, Catalogue catalogue, String publicUrl, InstantSource clock) {
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public Content email(Template template, Facts facts, Locale locale) {
        Object[] arguments = arguments(facts, ShownTime::moment, locale);
        return new Content(
                text(template.key() + ".subject", locale, arguments),
                text(template.key() + ".email", locale, arguments));
    }

    /** A short message without accents, one part long with any code this system gives. */
    public Content sms(Template template, Facts facts, Locale locale) {
        String text = text(template.key() + ".sms", locale, arguments(facts, Texts::day, locale));
        return new Content(null, SmsText.unaccented(text));
    }

    private Object[] arguments(
            Facts facts, BiFunction<Instant, Locale, String> format, Locale locale) {
        Instant dueAt = facts.dueAt();
        String reason = facts.reason();
        String code = facts.code().value();
        return new Object[] {
            code,
            procedure(facts.procedure(), locale),
            office(facts.agency(), locale),
            dueAt == null ? text("no-due-date", locale) : format.apply(dueAt, locale),
            publicUrl + facts.page(),
            reason == null ? text("no-reason", locale) : reason
        };
    }

    private static String day(Instant moment, Locale locale) {
        return ShownTime.day(VietnamTime.date(moment), locale);
    }

    private String procedure(@Nullable ProcedureCode code, Locale locale) {
        if (code == null) {
            return text("unknown-procedure", locale);
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

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private String text(String key, Locale locale, Object... arguments) {
        return bundles.getMessage(key, arguments, locale);
    }
}
