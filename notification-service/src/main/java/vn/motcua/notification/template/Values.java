package vn.motcua.notification.template;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.web.PublicAddress;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * How facts are said, each on one line.
 *
 * @param surveyUrl absent when nobody is asked
 */
record Values(
        Catalogue catalogue,
        PublicAddress address,
        @Nullable String surveyUrl,
        InstantSource clock) {

    String of(
            Variable variable,
            Facts facts,
            Wordings wordings,
            BiFunction<Instant, Locale, String> format) {
        return OneLine.of(value(variable, facts, wordings, format));
    }

    /** Who is in charge today: an agency that has ended is succeeded by another one. */
    AgencyId inCharge(AgencyId then) {
        return catalogue.inChargeOn(then, VietnamTime.date(clock.instant()));
    }

    private String value(
            Variable variable,
            Facts facts,
            Wordings wordings,
            BiFunction<Instant, Locale, String> format) {
        Locale locale = wordings.locale();
        Particulars told = facts.particulars();
        return switch (variable) {
            case CODE -> facts.code().value();
            case PROCEDURE -> procedure(facts.procedure(), wordings);
            case OFFICE -> name(inCharge(facts.agency()), locale);
            case PAGE -> address.page(facts.page()).toString();
            case DUE_AT -> moment(told.dueAt(), Word.NO_DUE_DATE, wordings, format);
            case OLD_DUE_AT -> moment(told.oldDueAt(), Word.NO_DUE_DATE, wordings, format);
            case ANSWER_BY -> moment(told.answerBy(), Word.NO_ANSWER_BY, wordings, format);
            case REASON, OLD_CODE -> given(told.reason(), Word.NO_REASON, wordings);
            case ITEMS -> items(told.items(), given(told.reason(), Word.NO_REASON, wordings));
            case AMOUNT -> amount(requireNonNull(told.amount(), "amount"), wordings);
            case DOCUMENT -> given(told.document(), Word.NO_DOCUMENT, wordings);
            // As it was called when it gave the dossier away.
            case FORMER_OFFICE -> name(requireNonNull(told.formerAgency(), "formerAgency"), locale);
            case SURVEY -> requireNonNull(surveyUrl, "surveyUrl");
        };
    }

    private static String moment(
            @Nullable Instant moment,
            Word without,
            Wordings wordings,
            BiFunction<Instant, Locale, String> format) {
        return moment == null ? wordings.word(without) : format.apply(moment, wordings.locale());
    }

    private static String given(@Nullable String text, Word without, Wordings wordings) {
        return text == null || text.isBlank() ? wordings.word(without) : text;
    }

    private static String items(List<String> items, String without) {
        return items.isEmpty() ? without : String.join("; ", items);
    }

    private static String amount(long dong, Wordings wordings) {
        return NumberFormat.getIntegerInstance(wordings.locale()).format(dong)
                + " "
                + wordings.word(Word.CURRENCY);
    }

    private String procedure(@Nullable ProcedureCode code, Wordings wordings) {
        if (code == null) {
            return wordings.word(Word.UNKNOWN_PROCEDURE);
        }
        return catalogue
                .procedure(code)
                .map(known -> name(known, wordings.locale()))
                .orElse(code.value());
    }

    private String name(AgencyId id, Locale locale) {
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
        return locale.equals(Locale.ENGLISH);
    }
}
