package vn.motcua.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.StaffNames;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.ShownTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How pages write numbers, times and names, in the language of the page. */
@Component("show")
public final class Show {

    private final MessageSource messages;
    private final Catalogue catalogue;
    private final StaffNames names;

    Show(MessageSource messages, Catalogue catalogue, StaffNames names) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.names = names;
    }

    /** {@code 6.709}, or {@code 6,709} in English. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    /** Minutes as {@code 12:05}: hours, however many, and minutes. */
    public String hours(long minutes) {
        return "%s:%02d".formatted(number(minutes / 60), minutes % 60);
    }

    /** The wall clock in Vietnam; a dash when there is no moment. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "–" : ShownTime.moment(moment, language());
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "–" : ShownTime.day(day, language());
    }

    /** A time limit: {@code 15 ngày làm việc}. */
    public String limit(BigDecimal amount, String unit) {
        return text("limit." + unit, amount);
    }

    public String agency(@Nullable String id) {
        return agencyOf(id)
                .map(agency -> english() ? agency.nameEn() : agency.name())
                .orElse(id == null ? "–" : id);
    }

    public String department(@Nullable String agency, @Nullable String code) {
        if (code == null) {
            return "–";
        }
        return agencyOf(agency)
                .flatMap(known -> known.department(new DepartmentCode(code)))
                .map(known -> english() ? known.nameEn() : known.name())
                .orElse(code);
    }

    public String procedure(@Nullable String code) {
        return procedureOf(code)
                .map(known -> english() ? known.nameEn() : known.name())
                .or(() -> procedureOf(code).map(Procedure::name))
                .orElse(code == null ? "–" : code);
    }

    /**
     * The language of a procedure's name where it is not the page's: not all have one in English.
     */
    public @Nullable String languageOfProcedure(@Nullable String code) {
        boolean untranslated =
                procedureOf(code).filter(known -> known.nameEn() == null).isPresent();
        return english() && untranslated ? "vi" : null;
    }

    /** What somebody is called who acts under a login. */
    public String person(@Nullable String login) {
        return login == null ? "–" : names.of(login);
    }

    /** A word of a closed list, such as a state; the word itself when no text is known for it. */
    public String word(String list, @Nullable String word) {
        if (word == null) {
            return "–";
        }
        return String.valueOf(
                messages.getMessage(list + "." + word, new Object[0], word, language()));
    }

    /** A text of the message bundle. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    public boolean english() {
        return language().getLanguage().equals("en");
    }

    private Optional<Procedure> procedureOf(@Nullable String code) {
        return code == null ? Optional.empty() : catalogue.procedure(new ProcedureCode(code));
    }

    private Optional<Agency> agencyOf(@Nullable String id) {
        return id == null ? Optional.empty() : catalogue.agency(new AgencyId(id));
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
